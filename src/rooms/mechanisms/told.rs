//! How drawings and parts are called: by their ids, and to those who do not see them.

use edition::mechanism::Form;

use super::state::Asked;
use crate::ground::Ground;

/// Id of a drawing.
pub(super) fn way_id(mechanism: &str) -> String {
    ["way-", mechanism].concat()
}

/// Id of a part.
pub(super) fn part_id(mechanism: &str, part: usize) -> String {
    ["part-", mechanism, "-", &part.to_string()].concat()
}

/// How a part is told to those who do not see it: “第2环，月排名，共3环”.
pub(super) fn told(ground: &Ground, asked: Asked) -> String {
    let way = &ground.edition.mechanisms()[asked.mechanism];
    let name = way.part(asked.part).map_or("", |part| part.name.as_str());
    if asked.part == 0 {
        return format!("{name}，共 {} 部分", way.children(0).count());
    }
    let (number, count) = way.place(asked.part);
    let measure = measure(way.form_around(asked.part));
    format!("第{number}{measure}，{name}，共{count}{measure}")
}

/// What the parts of a form are counted in.
pub(super) const fn measure(form: Form) -> &'static str {
    match form {
        Form::Rings => "环",
        Form::Loop | Form::Steps | Form::Funnel => "步",
        Form::Ladder => "级",
        Form::Matrix => "行",
        Form::Lanes => "路",
        Form::Gates => "关",
        Form::List | Form::Tree | Form::Symbols | Form::Radial | Form::Bars => "项",
    }
}
