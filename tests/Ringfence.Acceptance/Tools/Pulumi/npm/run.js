"use strict";

// Runs a Pulumi YAML program on Pulumi's own Node.js runtime, against a resource monitor and an engine in this process,
// and prints what arrived at the monitor. Reads {"program": text, "config": {key: value}, "stacks": {name: {"outputs", "secrets"}}}, where the
// stacks are those that the program may refer to; any mistake ends with exit code 1.

const { text: textOf } = require("stream/consumers");
const runtime = require("@pulumi/pulumi/runtime");
const settings = require("@pulumi/pulumi/runtime/settings");
const { Monitor } = require("./monitor");
const { Program } = require("./program");
const { readDocument } = require("./document");

const stack = "test";

async function main() {
    const { program: text, config, stacks } = JSON.parse(await textOf(process.stdin));
    const document = readDocument(text);
    const monitor = new Monitor(document.name, stack, stacks);
    const address = await monitor.listen();
    settings.resetOptions(document.name, stack, -1, address, address, false, "organization");
    await settings.awaitFeatureSupport();

    const program = new Program(document, config);
    await runtime.runInPulumiStack(() => program.run());
    await runtime.disconnect();
    monitor.close();
    if (monitor.errors.length > 0) {
        throw new Error(monitor.errors.join("\n"));
    }
    process.stdout.write(JSON.stringify({ registrations: monitor.registrations }));
}

// A rejected output is nobody's promise: without this the program would end well although a resource was never registered.
// What a secret is must not be in a message, but tests have no secrets: here the whole stack helps.
function fail(error) {
    process.stderr.write(`${error?.stack ?? error}\n`, () => process.exit(1));
}

process.on("unhandledRejection", fail);
process.on("uncaughtException", fail);
main().catch(fail);
