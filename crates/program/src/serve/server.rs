//! A server for the files of the built page, on this machine only. The files are kept in memory: what is served changes
//! in one step, when a build has succeeded.

use std::convert::Infallible;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::Result;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use serde_json::json;
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

use crate::page::policy;

mod site;

use site::media_type;
pub use site::{INNER, Isolation, Live, Site, files};

/// What the server knows: the page, and why there is no newer one.
#[derive(Debug, Clone)]
struct Published {
    site: Arc<Site>,
    failure: Option<String>,
}

/// A server that runs as long as the program does.
pub struct Server {
    address: SocketAddr,
    published: watch::Sender<Published>,
}

impl Server {
    /// Serves `site` on `listener`.
    pub fn start(listener: TcpListener, site: Site) -> Result<Self> {
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let (published, receiver) = watch::channel(Published { site: Arc::new(site), failure: None });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        thread::spawn(move || {
            if let Err(error) = runtime.block_on(accept(listener, &router(receiver, address.port()))) {
                note!("错误：本机的网页服务停了（{}）；请重新运行 serve", compiler::refusal::in_words(&error));
            }
        });
        Ok(Self { address, published })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves `site` from now on, and tells the pages that watch.
    pub fn publish(&self, site: Site) {
        self.published.send_replace(Published { site: Arc::new(site), failure: None });
    }

    /// Tells the pages that watch why there is no new build.
    pub fn report_failure(&self, message: String) {
        self.published.send_modify(|published| published.failure = Some(message));
    }
}

/// How long the headers of a request may take, so that no client holds a connection by saying nothing.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long to wait where no connection can be taken, as when too many files are open.
const BREAK: Duration = Duration::from_secs(1);

/// Answers every connection, each in a task of its own.
async fn accept(listener: TcpListener, router: &Router) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(BREAK).await;
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        let mut server = http1::Builder::new();
        server.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
        // Clients that go away are nothing to tell.
        tokio::spawn(server.serve_connection(TokioIo::new(stream), service));
    }
}

fn router(published: watch::Receiver<Published>, port: u16) -> Router {
    let guarded = (published.clone(), port);
    Router::new()
        .route("/__events", get(events))
        .fallback_service(get(file).with_state(published.clone()))
        .with_state(published)
        .layer(middleware::from_fn_with_state(guarded, guard))
}

/// Answers requests to this server's own names only: a page elsewhere whose name has been pointed at this machine could
/// read drafts otherwise. Every answer has the security headers.
async fn guard(
    State((published, port)): State<(watch::Receiver<Published>, u16)>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = if is_for_us(&request, port) {
        next.run(request).await
    } else {
        let message = format!("This server answers to http://127.0.0.1:{port}/ and http://localhost:{port}/ only.\n");
        (StatusCode::MISDIRECTED_REQUEST, message).into_response()
    };
    if published.borrow().site.isolation != Isolation::Host {
        add_policy(&mut response, "");
    }
    response
}

/// Whether the request names this server: its address where it has a whole one, and its only `Host` (RFC 9112, section 3.2).
fn is_for_us(request: &Request, port: u16) -> bool {
    let is_own = |name: &str| {
        let host = name.strip_suffix(&format!(":{port}")).or((port == 80).then_some(name));
        host.is_some_and(|host| ["127.0.0.1", "localhost", "[::1]"].iter().any(|own| host.eq_ignore_ascii_case(own)))
    };
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    host.is_some_and(is_own)
        && hosts.next().is_none()
        && request.uri().authority().is_none_or(|authority| is_own(authority.as_str()))
}

/// Adds the headers of the policy for a file, where they are not there yet.
fn add_policy(response: &mut Response, name: &str) {
    for (header, value) in policy::headers(name) {
        if let (Ok(header), Ok(value)) = (HeaderName::try_from(header), HeaderValue::try_from(value)) {
            response.headers_mut().entry(header).or_insert(value);
        }
    }
}

/// A file, with the headers of the page's policy.
async fn file(State(published): State<watch::Receiver<Published>>, uri: Uri) -> Response {
    let site = published.borrow().site.clone();
    let (name, mut response) = match site.file(uri.path()) {
        Some((name, content)) => (name, content.to_vec().into_response()),
        None => ("", (StatusCode::NOT_FOUND, "not found\n").into_response()),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(name)));
    if site.isolation == Isolation::CrossOrigin {
        headers.insert("cross-origin-embedder-policy", HeaderValue::from_static("require-corp"));
    }
    let ours = if site.isolation == Isolation::Host { name.strip_prefix(INNER) } else { Some(name) };
    if let Some(name) = ours {
        add_policy(&mut response, name);
    }
    response
}

/// Whether there is a newer build or a failed one, as server-sent events.
async fn events(
    State(published): State<watch::Receiver<Published>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let events = WatchStream::new(published).map(|published| {
        let event = match (published.failure, published.site.live) {
            (Some(message), _) => json!({"kind": "failed", "message": message}),
            (None, Live::Build(build)) => json!({"kind": "rebuilt", "build": build}),
            (None, Live::No) => json!({"kind": "rebuilt", "build": 0}),
        };
        Ok(Event::default().data(event.to_string()))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

#[cfg(test)]
mod tests;
