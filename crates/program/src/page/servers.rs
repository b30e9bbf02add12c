//! What web servers are told about the site: its headers, and that its files lie beside themselves compressed.

use super::file::File;
use super::policy;

/// The same headers in the form of each server.
pub(super) fn files() -> Vec<File> {
    let text = policy::headers_text();
    let files = [
        ("headers.txt", text.clone()),
        // Cloudflare Pages, Netlify and others read it where the site is the root of its host.
        ("_headers", text),
        (".htaccess", apache()),
        ("server/nginx.conf", nginx()),
        ("server/Caddyfile", caddy()),
    ];
    files.map(|(name, content)| (name.to_owned(), content.into_bytes())).into()
}

fn lines(line: impl Fn(&str, &str) -> String) -> String {
    policy::site_headers().into_iter().map(|(name, value)| line(name, &value)).collect()
}

/// nginx: to be included in the `location` of the site (`ngx_http_headers_module`, `ngx_http_gzip_static_module`).
fn nginx() -> String {
    let headers = lines(|name, value| format!("add_header {name} \"{value}\" always;\n"));
    format!(
        "# 放进 nginx 的 location 里：include /网站文件夹/server/nginx.conf;\n{headers}gzip_static on;\n\
         # 装有 ngx_brotli 时去掉下一行的井号\n# brotli_static on;\n\
         types {{ application/wasm wasm; text/html html; text/css css; text/javascript js; application/json json webmanifest; image/svg+xml svg; \
         application/xml xml; text/plain txt ts; image/jpeg jpg; image/png png; image/webp webp; \
         application/octet-stream bin; }}\n"
    )
}

/// Caddy 2: to be imported in the block of the site.
fn caddy() -> String {
    let headers = lines(|name, value| format!("\t{name} \"{value}\"\n"));
    format!(
        "# 放进 Caddyfile 的站点里：import /网站文件夹/server/Caddyfile\nheader {{\n{headers}}}\n\
         file_server {{\n\tprecompressed br gzip\n\thide server\n}}\n"
    )
}

/// Apache 2.4, with mod_headers and mod_mime.
fn apache() -> String {
    let headers = lines(|name, value| format!("  Header always set {name} \"{value}\"\n"));
    format!(
        "AddType application/wasm .wasm\nAddType text/javascript .js\nAddType image/webp .webp\nAddType application/manifest+json .webmanifest\n<IfModule mod_headers.c>\n{headers}</IfModule>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_server_is_told_every_header() {
        for (name, content) in files() {
            let content = String::from_utf8(content).unwrap();
            for (header, value) in policy::site_headers() {
                assert!(content.contains(header) && content.contains(&value), "{name}: {header}");
            }
        }
    }
}
