use arbtest::arbtest;
use civic_edition::route::{Device, Highlight, QUERY_LIMIT, Route, RouteProblem, View};

#[track_caller]
fn check(hash: &str, same: &str) {
    let route = Route::parse(hash).expect("a known view");
    assert_eq!(route.href(), same);
    assert_eq!(Route::parse(same).as_ref(), Ok(&route), "a place survives its own address");
}

#[test]
fn places_have_one_address() {
    check("", "#/");
    check("#", "#/");
    check("#/", "#/");
    check("#/?q=", "#/");
    check("#/article/finance", "#/article/finance");
    check("#/article/finance/", "#/article/finance");
    check("#/?q=4%2BN", "#/?q=4%2BN");
    check("#/?q=a%20b", "#/?q=a%20b");
    check("#/?q=a+b", "#/?q=a%20b");
    check("#/?kind=money,percent", "#/?kind=money,percent");
    check("#/?kind=none", "#/?kind=none");
    check("#/?kind=nonsense", "#/?kind=none");
    check("#/article/x?p=2&f=x.2.1", "#/article/x?p=2&f=x.2.1");
    check("#/article/x?p=0&f=x.0.1", "#/article/x");
    check("#/figures?kiosk", "#/figures?kiosk");
    check("#/figures?kiosk=true", "#/figures?kiosk");
    check("#kiosk", "#/?kiosk");
    check("#/?edition=", "#/");
    check("#/?&=&", "#/");
    check("#/shelf?edition=2023-10-17&q=a", "#/shelf?q=a&edition=2023-10-17");
    check("#/article/2023-10-17.finance?edition=all", "#/article/2023-10-17.finance?edition=all");
    check("#/people?kiosk", "#/people?kiosk");
    check("#/places?name=%E8%A1%97&q=a", "#/places?q=a&name=%E8%A1%97");
    check("#/days", "#/days");
    check("#/?q=%ff", "#/?q=%25ff");
}

#[test]
fn chinese_is_readable_after_decoding() {
    let route = Route::parse("#/?q=%E5%BF%97%E6%84%BF&section=%E8%B4%A2%E6%94%BF,%E8%A1%97%E5%B7%B7").expect("a route");
    assert_eq!(route.query, "志愿");
    assert_eq!(route.sections, ["财政", "街巷"]);
}

#[test]
fn unknown_views_are_told() {
    for hash in ["#/nothing", "#/article", "#/article/a/b", "#section-3", "#/figures/x"] {
        assert_eq!(Route::parse(hash), Err(RouteProblem::UnknownView), "{hash}");
    }
}

#[test]
fn kiosk_and_kinds_follow_into_other_views() {
    let route = Route::parse("#/?q=x&kind=money&p=3&kiosk").expect("a route");
    let article = route.with_view(View::Article("a".to_owned()));
    assert_eq!(article.href(), "#/article/a?q=x&kind=money&kiosk");
    assert_eq!(route.home().device, Device::Kiosk);
    assert_eq!(route.home().query, "");
    assert_ne!(route.home().kinds, Highlight::All);
}

#[test]
fn any_hash_is_parsed_and_its_address_is_stable() {
    arbtest(|source| {
        let hash: String = source.arbitrary()?;
        if let Ok(route) = Route::parse(&hash) {
            assert!(route.query.chars().count() <= QUERY_LIMIT);
            assert_eq!(Route::parse(&route.href()), Ok(route));
        }
        Ok(())
    });
}
