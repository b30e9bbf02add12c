//! The packed form of checks.

use super::pack::Pack;
use super::reader::Reader;
use super::writer::Writer;
use crate::checks::{Check, CheckKind, Operand, Role, Verdict};
use crate::model::FigureRef;

const CHECK_KINDS: [CheckKind; 10] = [
    CheckKind::Share,
    CheckKind::Sum,
    CheckKind::Difference,
    CheckKind::Growth,
    CheckKind::Decline,
    CheckKind::PointChange,
    CheckKind::Product,
    CheckKind::PerUnit,
    CheckKind::Elapsed,
    CheckKind::ImpliedTotal,
];
const ROLES: [Role; 15] = [
    Role::Part,
    Role::Total,
    Role::Percent,
    Role::Base,
    Role::New,
    Role::Increase,
    Role::Decrease,
    Role::Points,
    Role::Factor,
    Role::Count,
    Role::Each,
    Role::Start,
    Role::End,
    Role::Elapsed,
    Role::Difference,
];

impl Pack for Check {
    fn write(&self, to: &mut Writer) {
        let Self { kind, operands, stated, computed, verdict, working } = self;
        to.choice(&CHECK_KINDS, kind);
        operands.write(to);
        stated.write(to);
        computed.write(to);
        verdict.write(to);
        working.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self {
            kind: from.choice(&CHECK_KINDS),
            operands: Vec::read(from),
            stated: from.text(),
            computed: from.text(),
            verdict: Verdict::read(from),
            working: from.text(),
        }
    }
}

impl Pack for Operand {
    fn write(&self, to: &mut Writer) {
        let Self { role, figure } = self;
        to.choice(&ROLES, role);
        figure.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { role: from.choice(&ROLES), figure: FigureRef::read(from) }
    }
}

impl Pack for Verdict {
    fn write(&self, to: &mut Writer) {
        match self {
            Self::Consistent => to.number(0),
            Self::Inconsistent => to.number(1),
            Self::Derived => to.number(2),
            Self::UnitSlip { figure, fitting } => {
                to.number(3);
                figure.write(to);
                fitting.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match from.number() {
            0 => Self::Consistent,
            1 => Self::Inconsistent,
            2 => Self::Derived,
            3 => Self::UnitSlip { figure: FigureRef::read(from), fitting: from.text() },
            _ => {
                from.damage();
                Self::Derived
            }
        }
    }
}
