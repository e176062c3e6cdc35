"use strict";

// Strings of Pulumi YAML: `$$` is a dollar, `${` starts a reference, everything else is itself.

// Returns the parts: strings, and references as arrays of names and indices.
function splitText(text) {
    const parts = [];
    let plain = "";
    let at = 0;
    while (at < text.length) {
        if (text.startsWith("$$", at)) {
            plain += "$";
            at += 2;
        } else if (text.startsWith("${", at)) {
            const [reference, end] = readReference(text, at + 2);
            if (plain !== "") {
                parts.push(plain);
            }
            parts.push(reference);
            plain = "";
            at = end;
        } else {
            plain += text[at++];
        }
    }
    if (plain !== "") {
        parts.push(plain);
    }
    return parts;
}

// `name`, `.name`, `["name"]` and `[0]`, up to the closing brace.
function readReference(text, start) {
    const path = [];
    const element = /\.?([^.[\]{}"]+)|\["((?:\\"|[^"])*)"\]|\[([0-9]+)\]/y;
    let at = start;
    while (text[at] !== "}") {
        element.lastIndex = at;
        const match = element.exec(text);
        if (!match) {
            throw new Error(`a reference that does not end or has no name: ${text.slice(start - 2)}`);
        }
        path.push(match[1] ?? match[2]?.replaceAll('\\"', '"') ?? Number(match[3]));
        at = element.lastIndex;
    }
    if (typeof path[0] !== "string") {
        throw new Error(`a reference without a name: ${text.slice(start - 2, at + 1)}`);
    }
    return [path, at + 1];
}

// All references in a value, keys included.
function* references(node) {
    if (typeof node === "string") {
        yield* splitText(node).filter(Array.isArray);
    } else if (Array.isArray(node)) {
        for (const item of node) {
            yield* references(item);
        }
    } else if (node instanceof Map) {
        for (const [key, value] of node) {
            yield* references(key);
            yield* references(value);
        }
    }
}

module.exports = { references, splitText };
