"use strict";

// Properties as they travel: a secret is an object with Pulumi's signature around the value.

const { specialResourceSig, specialSecretSig, specialSigKey } = require("@pulumi/pulumi/runtime/rpc");

// Takes the wrappers off; adds the path of each secret to `secrets`.
function unwrap(value, path, secrets) {
    if (Array.isArray(value)) {
        return value.map((item, index) => unwrap(item, `${path}[${index}]`, secrets));
    }
    if (value === null || typeof value !== "object") {
        return value;
    }
    switch (value[specialSigKey]) {
        case undefined:
            return unwrapObject(value, path, secrets);
        case specialSecretSig:
            secrets.push(path);
            return unwrap(value.value, path, secrets);
        case specialResourceSig:
            return { urn: value.urn, id: value.id };
        default:
            throw new Error(`${path}: a value of a kind that is not known: ${value[specialSigKey]}`);
    }
}

function unwrapObject(value, path, secrets) {
    const step = (key) => (path === "" ? key : `${path}.${key}`);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unwrap(item, step(key), secrets)]));
}

function secret(value) {
    return { [specialSigKey]: specialSecretSig, value };
}

module.exports = { secret, unwrap };
