use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};

use super::site::with_live_script;
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
    let port = server.address().port();
    send(server, &format!("{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"))
}

/// What comes until the server closes the connection.
fn send(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
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
    check("POST", "/", &headers);
    check("GET", "/edition.html", &["content-security-policy: frame-ancestors 'self'", headers[3]]);
    check("GET", "/embed.js", &["cross-origin-resource-policy: cross-origin"]);
}

#[track_caller]
fn check_host(server: &Server, hosts: &str, expect: &str) {
    for path in ["/", "/__events"] {
        let method = if path == "/" { "GET" } else { "HEAD" };
        let answer = send(server, &format!("{method} {path} HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n"));
        assert!(answer.starts_with(&format!("HTTP/1.1 {expect}")), "{hosts}: {answer}");
        assert!(answer.contains("x-content-type-options: nosniff"), "{answer}");
    }
}

#[test]
fn only_its_own_names_are_answered() {
    let server = serve(Live::Build(1));
    let port = server.address().port();
    for host in ["127.0.0.1", "localhost", "LocalHost", "[::1]"] {
        check_host(&server, &format!("Host: {host}:{port}\r\n"), "200");
    }
    for host in ["paper.example", "localhost", "127.0.0.1", "localhost.paper.example", "127.0.0.1:1", "", "127.0.0.2"] {
        check_host(&server, &format!("Host: {host}\r\n"), "421");
        check_host(&server, &format!("Host: {}.example:{port}\r\n", host.trim_end_matches(":1")), "421");
    }
    check_host(&server, "", "421");
    check_host(&server, &format!("Host: localhost:{port}\r\nHost: paper.example\r\n"), "421");
    let whole = |name: &str| {
        let own = format!("Host: localhost:{port}\r\nConnection: close\r\n\r\n");
        send(&server, &format!("GET http://{name}:{port}/ HTTP/1.1\r\n{own}"))
    };
    assert!(whole("paper.example").starts_with("HTTP/1.1 421"));
    assert!(whole("localhost").starts_with("HTTP/1.1 200"));
}

#[test]
fn headers_that_do_not_come_end_the_connection() {
    let server = serve(Live::No);
    let start = std::time::Instant::now();
    let answer = send(&server, "GET / HTTP/1.1\r\nHost:");
    let time = start.elapsed();
    assert!(!answer.contains("200 OK"), "{answer}");
    assert!((PATIENCE / 2..PATIENCE * 3).contains(&time), "{time:?}");
}

#[test]
fn a_watching_page_learns_of_builds_and_failures() {
    let server = serve(Live::Build(1));
    assert!(request(&server, "GET", "/").contains("src=\"/__live.js?build=1\"></script></head>"));
    assert!(request(&server, "GET", "/__live.js?build=1").contains("EventSource"));

    let mut stream = TcpStream::connect(server.address()).unwrap();
    write!(stream, "GET /__events HTTP/1.1\r\nHost: {}\r\n\r\n", server.address()).unwrap();
    let mut answer = String::new();
    let mut wait_for = |part: &str| {
        let mut buffer = [0; 1024];
        while !answer.contains(part) {
            let length = stream.read(&mut buffer).unwrap();
            assert_ne!(length, 0, "the stream ended before {part}: {answer}");
            answer.push_str(&String::from_utf8_lossy(&buffer[..length]));
        }
    };
    wait_for("x-content-type-options: nosniff");
    wait_for("cross-origin-resource-policy: same-origin");
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
