//! The packed form of numbers, texts, lists and what may be missing.

use super::pack::Pack;
use super::reader::Reader;
use super::writer::Writer;

impl Pack for String {
    fn write(&self, to: &mut Writer) {
        to.text(self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.text()
    }
}

impl Pack for u32 {
    fn write(&self, to: &mut Writer) {
        to.number(u64::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number_u32()
    }
}

impl Pack for u16 {
    fn write(&self, to: &mut Writer) {
        to.number(u64::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let number = from.number().try_into().ok();
        from.required(number)
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.list(self, |to, item| item.write(to));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.list(T::read)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn write(&self, to: &mut Writer) {
        to.number(u64::from(self.is_some()));
        if let Some(item) = self {
            item.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.follows().then(|| T::read(from))
    }
}
