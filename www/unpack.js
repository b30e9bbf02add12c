// Reads what the page in one file holds as text (crates/program/src/page/dense.rs): 13 bits in two signs, out of the 91
// from # to ~ without <; at the end 6 bits in one.
globalThis.bytesOf = (text) => {
  const bytes = new Uint8Array(Math.floor((text.length * 13) / 16));
  const number = (at) => {
    const code = text.charCodeAt(at);
    return code - (code > 60 ? 36 : 35);
  };
  let [held, count, end] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 2) {
    const isPair = at + 1 < text.length;
    held |= (isPair ? number(at) * 91 + number(at + 1) : number(at)) << count;
    count += isPair ? 13 : 6;
    for (; count >= 8; count -= 8) {
      bytes[end++] = held;
      held >>= 8;
    }
  }
  return bytes.subarray(0, end);
};
