//! A connection to a page in Chromium over the DevTools protocol, with a limit for every answer.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// A page that answers.
pub(super) struct Page {
    socket: WebSocket<TcpStream>,
    number: u64,
}

impl Page {
    /// Connects to the first page of the browser that listens on this port.
    pub(super) fn connect(port: u16, patience: Duration) -> Result<Self> {
        let list: Value =
            serde_json::from_str(&get(port, "/json/list", patience)?).context("浏览器报的网页清单读不懂")?;
        let page = list.as_array().into_iter().flatten().find(|target| target["type"] == "page");
        let address = page.and_then(|page| page["webSocketDebuggerUrl"].as_str()).context("浏览器里没有网页")?;
        let stream = connect(port, patience)?;
        let (socket, _) = tungstenite::client(address, stream).context("网页连不上")?;
        Ok(Self { socket, number: 0 })
    }

    /// The value of a JavaScript expression in the page.
    ///
    /// # Errors
    /// Where there is no answer in time: the page hangs, has crashed or is gone.
    pub(super) fn evaluate(&mut self, expression: &str, patience: Duration) -> Result<Value> {
        let answer =
            self.call("Runtime.evaluate", &json!({"expression": expression, "returnByValue": true}), patience)?;
        Ok(answer["result"]["result"]["value"].clone())
    }

    fn call(&mut self, method: &str, parameters: &Value, patience: Duration) -> Result<Value> {
        self.number += 1;
        let request = json!({"id": self.number, "method": method, "params": parameters});
        let end = Instant::now() + patience;
        self.socket.send(Message::text(request.to_string()))?;
        while Instant::now() < end {
            // The stream gives up by itself after its own limit.
            let message = self.socket.read().with_context(|| format!("网页没有应答（{method}）"))?;
            let Message::Text(text) = message else { continue };
            let answer: Value = serde_json::from_str(&text)?;
            if answer["id"] == self.number {
                return Ok(answer);
            }
            if answer["method"] == "Inspector.targetCrashed" {
                bail!("网页崩溃了");
            }
        }
        bail!("网页没有应答（{method}）")
    }
}

fn connect(port: u16, patience: Duration) -> Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&([127, 0, 0, 1], port).into(), patience)?;
    stream.set_read_timeout(Some(patience))?;
    stream.set_write_timeout(Some(patience))?;
    Ok(stream)
}

/// The body of what the browser's own server answers.
fn get(port: u16, path: &str, patience: Duration) -> Result<String> {
    let mut stream = connect(port, patience)?;
    stream
        .write_all(format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").as_bytes())?;
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    let end = Instant::now() + patience;
    // The browser keeps the connection open: its answer ends where it says.
    loop {
        let text = String::from_utf8_lossy(&answer);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:").map(str::to_owned));
            let length: usize = length.and_then(|length| length.trim().parse().ok()).unwrap_or(0);
            if body.len() >= length {
                return Ok(body.to_owned());
            }
        }
        let read = stream.read(&mut piece)?;
        if read == 0 || Instant::now() > end {
            bail!("浏览器的应答不完整");
        }
        answer.extend_from_slice(&piece[..read]);
    }
}
