"use strict";

// The resource monitor and the engine that Pulumi's command would be: real gRPC servers on the loopback, one port for both.

const grpc = require("@grpc/grpc-js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const { EngineService } = require("@pulumi/pulumi/proto/engine_grpc_pb");
const engine = require("@pulumi/pulumi/proto/engine_pb");
const { ResourceMonitorService } = require("@pulumi/pulumi/proto/resource_grpc_pb");
const resource = require("@pulumi/pulumi/proto/resource_pb");
const { answer, create } = require("./vcenter");
const { secret, unwrap } = require("./wire");

const stackType = "pulumi:pulumi:Stack";
const features = ["secrets", "resourceReferences"];

class Monitor {
    constructor(project, stack, stacks) {
        this.origin = `urn:pulumi:${stack}::${project}`;
        this.stacks = stacks;
        this.registrations = [];
        this.byUrn = new Map();
        this.owners = new Map();
        this.errors = [];
        this.rootResource = "";
        this.server = new grpc.Server();
        this.server.addService(
            ResourceMonitorService,
            handlers({
                supportsFeature: (request) => new resource.SupportsFeatureResponse().setHassupport(features.includes(request.getId())),
                readResource: (request) => this.readStack(request),
                registerResource: (request) => this.registerResource(request),
                registerResourceOutputs: (request) => this.registerOutputs(request),
                invoke: (request) => this.invoke(request),
            }),
        );
        this.server.addService(
            EngineService,
            handlers({
                log: (request) => this.log(request),
                getRootResource: () => new engine.GetRootResourceResponse().setUrn(this.rootResource),
                setRootResource: (request) => this.setRootResource(request),
            }),
        );
    }

    listen() {
        return new Promise((resolve, reject) =>
            this.server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
                error ? reject(error) : resolve(`127.0.0.1:${port}`),
            ),
        );
    }

    close() {
        this.server.forceShutdown();
    }

    registerResource(request) {
        const urn = this.urnOf(request);
        const sent = request.getObject()?.toJavaScript() ?? {};
        const secrets = [];
        const inputs = unwrap(sent, "", secrets);
        const { id, computed } = request.getCustom() ? create(request.getType(), request.getName(), inputs) : { id: "", computed: {} };
        const owner = `${request.getType()} ${id}`;
        if (id !== "" && this.owners.has(owner)) {
            throw new Error(`${this.owners.get(owner)} and ${request.getName()} have the same id, ${id}: the second would overwrite the first`);
        }
        this.owners.set(owner, request.getName());
        this.record(request, urn, {
            id,
            custom: request.getCustom(),
            protect: request.getProtect(),
            inputs,
            secrets,
            outputs: { ...computed, ...inputs },
            propertyDependencies: propertyDependencies(request),
            ignoreChanges: request.getIgnorechangesList(),
        });
        // What was sent as a secret comes back as one, as from the real engine.
        return new resource.RegisterResourceResponse().setUrn(urn).setId(id).setObject(Struct.fromJavaScript({ ...computed, ...sent }));
    }

    // Of all that can be read instead of created, programs read the outputs of other stacks.
    readStack(request) {
        if (request.getType() !== "pulumi:pulumi:StackReference") {
            throw new Error(`${request.getName()}: reading ${request.getType()} is not known here`);
        }
        const name = request.getId();
        if (!Object.hasOwn(this.stacks, name)) {
            throw new Error(`unknown stack ${name}`);
        }
        const { outputs, secrets } = this.stacks[name];
        const wrapped = Object.entries(outputs).map(([key, value]) => [key, secrets.includes(key) ? secret(value) : value]);
        const state = { name, outputs: Object.fromEntries(wrapped), secretOutputNames: secrets };
        const urn = this.urnOf(request);
        const record = { id: name, custom: true, protect: false, inputs: { name }, secrets: [], outputs, propertyDependencies: {}, ignoreChanges: [] };
        this.record(request, urn, record);
        return new resource.ReadResourceResponse().setUrn(urn).setProperties(Struct.fromJavaScript(state));
    }

    record(request, urn, rest) {
        if (this.byUrn.has(urn)) {
            throw new Error(`duplicate resource URN ${urn}`);
        }
        const registration = {
            type: request.getType(),
            name: request.getName(),
            urn,
            parent: request.getParent(),
            provider: request.getProvider(),
            version: request.getVersion(),
            dependencies: request.getDependenciesList(),
            additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
            ...rest,
        };
        this.registrations.push(registration);
        this.byUrn.set(urn, registration);
    }

    registerOutputs(request) {
        const registration = this.byUrn.get(request.getUrn());
        const secrets = [];
        registration.outputs = unwrap(request.getOutputs()?.toJavaScript() ?? {}, "", secrets);
        registration.secrets = secrets;
        return new Empty();
    }

    invoke(request) {
        const result = answer(request.getTok(), unwrap(request.getArgs()?.toJavaScript() ?? {}, "", []));
        return new resource.ResourceInvokeResponse().setReturn(Struct.fromJavaScript(result));
    }

    setRootResource(request) {
        this.rootResource = request.getUrn();
        return new engine.SetRootResourceResponse();
    }

    log(request) {
        if (request.getSeverity() >= engine.LogSeverity.WARNING) {
            this.errors.push(request.getMessage());
        }
        return new Empty();
    }

    // The types of the parents are part of the name, the stack's is not.
    urnOf(request) {
        const parent = this.byUrn.get(request.getParent());
        if (request.getParent() !== "" && parent === undefined) {
            throw new Error(`${request.getName()} has a parent that was not registered: ${request.getParent()}`);
        }
        const above = parent && parent.type !== stackType ? `${parent.urn.split("::")[2]}$` : "";
        return `${this.origin}::${above}${request.getType()}::${request.getName()}`;
    }
}

function propertyDependencies(request) {
    const entries = [...request.getPropertydependenciesMap().entries()].map(([name, dependencies]) => [name, dependencies.getUrnsList()]);
    return Object.fromEntries(entries.filter(([, urns]) => urns.length > 0));
}

// A handler that throws answers with an error, which fails the program.
function handlers(methods) {
    const entries = Object.entries(methods).map(([name, method]) => [
        name,
        (call, reply) => {
            try {
                reply(null, method(call.request));
            } catch (error) {
                reply({ code: grpc.status.INVALID_ARGUMENT, message: error.message });
            }
        },
    ]);
    return Object.fromEntries(entries);
}

module.exports = { Monitor };
