//! The packed edition gives back what was packed, and an error for anything else.
#![cfg(not(target_arch = "wasm32"))]

use edition::figures::recognize;
use edition::model::{Edition, Passage};
use edition::packed::{MAGIC, PackedEdition, UnpackError, VERSION, pack, reseal, unpack};
use edition::source::Source as _;

mod rich;

use rich::edition;

#[test]
fn what_was_packed_comes_back() {
    for edition in [Edition::default(), edition()] {
        assert_eq!(unpack(&pack(&edition)), Ok(edition));
    }
}

#[test]
fn an_archive_prints_what_was_packed() {
    const PIECES: [&str; 16] =
        ["湖滨", "濱", "。”", "，", "1", "２", "1,234", "3.4", "、", "Ａ", "𠮷", "\u{E0101}", "\0", " ", "\n", "￥"];
    arbtest::arbtest(|u| {
        let simplified = vec![('濱', '滨')];
        let mut edition = Edition { simplified, mechanisms: Vec::new(), ..edition() };
        for article in &mut edition.articles {
            (article.key_figures, article.notes, article.links, article.checks) = Default::default();
            for passage in article.paragraphs.iter_mut().chain([&mut article.headline]).chain(&mut article.kicker) {
                let pieces = (0..u.int_in_range(0..=12)?).map(|_| u.choose(&PIECES).copied());
                let text = pieces.collect::<Result<String, _>>()? + u.arbitrary()?;
                *passage = Passage { figures: recognize(&text), text, ..Passage::default() };
            }
            article.reporters.push(u.arbitrary()?);
        }
        let packed = PackedEdition::open(pack(&edition)).unwrap();
        for (index, article) in edition.articles.iter().enumerate() {
            assert_eq!(packed.article(index).as_deref(), Some(article));
            assert_eq!(packed.id(index).as_deref(), Some(article.id.as_str()));
        }
        assert_eq!(packed.into_edition(), edition);
        Ok(())
    });
}

#[test]
fn bytes_cut_short_or_too_long_are_an_error() {
    let bytes = pack(&edition());
    for length in 0..bytes.len() {
        let expected = if length < 14 { UnpackError::Truncated } else { UnpackError::Checksum };
        assert_eq!(unpack(&bytes[..length]), Err(expected), "{length} bytes");
    }
    assert_eq!(unpack(&[&bytes[..], &[0]].concat()), Err(UnpackError::Checksum));
}

#[test]
fn every_flipped_bit_is_an_error() {
    let mut bytes = pack(&edition());
    for at in 0..bytes.len() {
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            let found = unpack(&bytes).unwrap_err();
            match at {
                0..8 => assert_eq!(found, UnpackError::NotAnEdition),
                8..10 => assert!(matches!(found, UnpackError::Version(version) if version != VERSION)),
                _ => assert_eq!(found, UnpackError::Checksum),
            }
            bytes[at] ^= 1 << bit;
        }
    }
}

#[test]
fn content_that_is_no_edition_is_an_error() {
    arbtest::arbtest(|source| {
        let content: Vec<u8> = source.arbitrary()?;
        let mut bytes = [&MAGIC[..], &VERSION.to_le_bytes(), &[0; 4], &content].concat();
        reseal(&mut bytes);
        if let Ok(edition) = unpack(&bytes) {
            assert_eq!(unpack(&pack(&edition)), Ok(edition));
        }
        assert!(unpack(&content).is_err());
        Ok(())
    });
}

#[test]
fn damaged_content_is_an_error_or_another_edition() {
    let whole = pack(&edition());
    arbtest::arbtest(|source| {
        let mut bytes = whole.clone();
        for _ in 0..source.int_in_range(1..=4)? {
            let at = source.int_in_range(14..=whole.len() - 1)?;
            bytes[at] = source.arbitrary()?;
        }
        reseal(&mut bytes);
        match unpack(&bytes) {
            Ok(edition) => assert_eq!(unpack(&pack(&edition)), Ok(edition)),
            Err(error) => assert_eq!(error, UnpackError::Content),
        }
        Ok(())
    });
}

#[test]
fn the_checksum_is_the_common_one() {
    assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    let bytes = pack(&edition());
    assert_eq!(bytes[10..14], crc32(&bytes[14..]).to_le_bytes());
}

/// CRC-32 as polynomial division over bits, most significant bit first: another way than the one that is tested.
fn crc32(bytes: &[u8]) -> u32 {
    let mut remainder = u32::MAX;
    for byte in bytes {
        remainder ^= u32::from(byte.reverse_bits()) << 24;
        for _ in 0..8 {
            let carry = remainder & 0x8000_0000 != 0;
            remainder = (remainder << 1) ^ if carry { 0x04C1_1DB7 } else { 0 };
        }
    }
    !remainder.reverse_bits()
}
