using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Sdk;
using Ringfence.Evaluation.Tests.Differential;
using Ringfence.Evaluation.Tests.Framework;
using Xunit;

namespace Ringfence.Evaluation.Tests.Sdk;

/// <summary>How evaluated values become arguments: the caller goes on with its own, to try again and to write back.</summary>
public sealed class SdkMemberTests
{
    private static readonly Compilation compilation = Compiler.ForEvaluation([]);

    [Fact]
    public void Adapting_leaves_the_values_of_the_caller_as_they_are()
    {
        var function = new FakeFunction(_ => null);
        object?[] arguments = [.. Given("kvm-01", function)];
        object?[] before = [.. arguments];

        var adapted = KvmHost().Adapt(Frame(), arguments, receiver: null, out var missing);

        Assert.Null(missing);
        Assert.IsType<Action<KvmHostBuilder>>(adapted[1]);
        Assert.Equal(before, arguments);
    }

    [Fact]
    public void Values_that_are_passed_on_as_they_are_cost_no_array()
    {
        object?[] arguments = [.. Given("kvm-01", null)];

        Assert.Same(arguments, KvmHost().Adapt(Frame(), arguments, receiver: null, out _));
    }

    private static object?[] Given(string name, object? configure) =>
        [
            .. KvmHostSymbol()
                .Parameters.Select(parameter =>
                    parameter.Ordinal == 0 ? name
                    : parameter.Ordinal == 1 ? configure
                    : null
                ),
        ];

    private static SdkMember KvmHost() => SdkMember.Of(KvmHostSymbol())!;

    private static IMethodSymbol KvmHostSymbol() =>
        compilation
            .GetTypeByMetadataName(typeof(FleetBuilder).FullName!)!
            .GetMembers(nameof(FleetBuilder.KvmHost))
            .OfType<IMethodSymbol>()
            .First(method => method.Parameters[1].RefKind == RefKind.None);

    private static Frame Frame() =>
        new(
            new(new(compilation), new(EvaluationLimits.Default, CancellationToken.None), new()),
            [],
            self: null,
            TypeArguments.None,
            rounds: null
        );
}
