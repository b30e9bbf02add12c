use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};

use super::*;

fn site(live: Live) -> Site {
    let page = b"<html><head></head><body></body></html>".to_vec();
    let page = if let Live::Build(number) = live { with_live_script(&page, number) } else { page };
    let files = [
        ("index.html", page),
        ("edition.html", b"one file".to_vec()),
        ("embed.js", b"customElements".to_vec()),
        ("pkg/civic_edition_bg.wasm", b"\0asm".to_vec()),
    ];
    Site {
        files: files.into_iter().map(|(name, content)| (name.to_owned(), content)).collect(),
        live,
        isolation: Isolation::None,
    }
}

fn serve(live: Live) -> Server {
    Server::start(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap(), site(live)).unwrap()
}

/// The whole answer to a request, headers in lower case as they come.
fn request(server: &Server, method: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[track_caller]
fn check(method: &str, path: &str, expect: &[&str]) {
    let answer = request(&serve(Live::No), method, path);
    for part in expect {
        assert!(answer.contains(part), "{part} is not in {answer}");
    }
}

#[test]
fn files_have_their_media_type() {
    check("GET", "/", &["200 OK", "content-type: text/html; charset=utf-8", "<html>"]);
    check("GET", "/index.html?x=1", &["200 OK", "<html>"]);
    check("GET", "/pkg/civic_edition_bg.wasm", &["200 OK", "content-type: application/wasm"]);
    check("HEAD", "/", &["200 OK", "content-type: text/html"]);
}

#[test]
fn what_is_not_there_is_not_found() {
    check("GET", "/__live.js", &["404 Not Found"]);
    check("GET", "/../Cargo.toml", &["404 Not Found"]);
    check("GET", "/pkg/%2e%2e/index.html", &["404 Not Found"]);
    check("POST", "/", &["405 Method Not Allowed"]);
}

#[test]
fn every_answer_has_the_security_headers() {
    let headers = [
        "content-security-policy: default-src 'none'",
        "frame-ancestors 'self'",
        "require-trusted-types-for 'script'",
        "x-content-type-options: nosniff",
        "referrer-policy: no-referrer",
        "cross-origin-opener-policy: same-origin",
        "cross-origin-resource-policy: same-origin",
        "cache-control: no-cache",
    ];
    check("GET", "/", &headers);
    check("GET", "/absent", &headers);
    check("GET", "/edition.html", &["content-security-policy: frame-ancestors 'self'", headers[3]]);
    check("GET", "/embed.js", &["cross-origin-resource-policy: cross-origin"]);
}

#[test]
fn a_watching_page_learns_of_builds_and_failures() {
    let server = serve(Live::Build(1));
    assert!(request(&server, "GET", "/").contains("src=\"/__live.js?build=1\"></script></head>"));
    assert!(request(&server, "GET", "/__live.js?build=1").contains("EventSource"));

    let mut stream = TcpStream::connect(server.address()).unwrap();
    write!(stream, "GET /__events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let mut answer = String::new();
    let mut wait_for = |part: &str| {
        let mut buffer = [0; 1024];
        while !answer.contains(part) {
            let length = stream.read(&mut buffer).unwrap();
            assert_ne!(length, 0, "the stream ended before {part}: {answer}");
            answer.push_str(&String::from_utf8_lossy(&buffer[..length]));
        }
    };
    wait_for(r#"{"build":1,"kind":"rebuilt"}"#);
    server.report_failure("corpus/a.md:1:1: bad".to_owned());
    wait_for(r#"{"kind":"failed","message":"corpus/a.md:1:1: bad"}"#);
    server.publish(site(Live::Build(2)));
    wait_for(r#"{"build":2,"kind":"rebuilt"}"#);
    assert!(request(&server, "GET", "/").contains("build=2"));
}

#[test]
fn before_the_first_build_a_page_waits_for_it() {
    let server = Server::start(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap(), Site::waiting()).unwrap();
    let page = request(&server, "GET", "/");
    assert!(page.contains("版面还没有做成") && page.contains("src=\"/__live.js?build=0\"></script></head>"), "{page}");
    assert!(request(&server, "GET", "/__live.js?build=0").contains("EventSource"));
    server.publish(site(Live::Build(1)));
    assert!(request(&server, "GET", "/").contains("build=1"));
}

#[test]
fn a_host_has_its_own_policy_around_the_site() {
    let files = [("dist/index.html", b"<html>"), ("www/other.html", b"<html>")];
    let site = Site {
        files: files.into_iter().map(|(name, content)| (name.to_owned(), content.to_vec())).collect(),
        live: Live::No,
        isolation: Isolation::None,
    };
    let server = Server::start(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap(), site.hosted()).unwrap();
    assert!(request(&server, "GET", "/dist/index.html").contains("frame-ancestors 'self'"));
    assert!(!request(&server, "GET", "/www/other.html").contains("content-security-policy"));
}
