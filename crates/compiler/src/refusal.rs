//! Why the system refused, in words for editors.

use std::io::{Error, ErrorKind};

/// What an error of the system says; of those that editors never meet its own words.
pub fn in_words(error: &Error) -> String {
    // Somebody's own words say more.
    if error.get_ref().is_some() {
        return error.to_string();
    }
    let words = match error.kind() {
        ErrorKind::NotFound => "没有这个文件或文件夹",
        ErrorKind::PermissionDenied => "没有权限",
        ErrorKind::IsADirectory => "这是文件夹，不是文件",
        ErrorKind::NotADirectory => "路径里有一段是文件，不是文件夹",
        ErrorKind::AlreadyExists => "已经有了",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "磁盘已满",
        ErrorKind::FileTooLarge => "文件太大",
        ErrorKind::ReadOnlyFilesystem => "磁盘是只读的",
        ErrorKind::InvalidFilename => "文件名不能这样写",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "别的程序正在用",
        ErrorKind::InvalidData => "不是 UTF-8 文字",
        ErrorKind::AddrInUse => "端口已被占用",
        ErrorKind::AddrNotAvailable => "没有这个地址",
        ErrorKind::ConnectionRefused => "连接被拒绝",
        ErrorKind::TimedOut => "等得太久",
        ErrorKind::UnexpectedEof => "没有读完就断了",
        ErrorKind::OutOfMemory => "内存不够",
        _ => return error.to_string(),
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_refusals_are_told_in_words() {
        for (kind, expect) in [
            (ErrorKind::NotFound, "没有这个文件或文件夹"),
            (ErrorKind::PermissionDenied, "没有权限"),
            (ErrorKind::StorageFull, "磁盘已满"),
        ] {
            assert_eq!(in_words(&Error::from(kind)), expect);
        }
    }
}
