// Part of a stand-in for the Pulumi .NET SDK: what emitted programs use of it, in its shape, and nothing that deploys.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Pulumi.StandIn;

namespace Pulumi
{
    internal interface IOutput
    {
        bool IsSecret { get; }
        Symbol? Symbol { get; }
        object? UntypedValue { get; }
    }

    /// <summary>A value that a deployment will know. Here it is known at once: real under mocks, else a placeholder that says where it comes from.</summary>
    public sealed class Output<T> : IOutput
    {
        private readonly Lazy<T> value;

        internal Output(T value, bool isSecret) => (this.value, IsSecret) = (new(value), isSecret);

        internal Output(Symbol symbol, bool isSecret) =>
            (value, Symbol, IsSecret) = (new(() => (T)Placeholders.Create(typeof(T), symbol)!), symbol, isSecret);

        internal bool IsSecret { get; }

        internal Symbol? Symbol { get; }

        internal T Value => value.Value;

        bool IOutput.IsSecret => IsSecret;
        Symbol? IOutput.Symbol => Symbol;
        object? IOutput.UntypedValue => Value;

        public Output<U> Apply<U>(Func<T, U> func) => Apply(value => Output.Create(func(value)));

        public Output<U> Apply<U>(Func<T, Task<U>> func) => Apply(value => Output.Create(func(value)));

        public Output<U> Apply<U>(Func<T, Input<U>?> func) => Apply(value => func(value).ToOutput());

        public Output<U> Apply<U>(Func<T, Output<U>?> func)
        {
            if (Symbol is not null && !Placeholders.CanStandFor(typeof(T)))
                throw new NotSupportedException(
                    $"The stand-in cannot follow a {typeof(T)} through Apply: no placeholder can be told from a value."
                );
            var inner = func(Value);
            return inner is null ? new Output<U>(default(U)!, IsSecret) : inner.WithSecret(IsSecret || inner.IsSecret);
        }

        public override string ToString() => "Calling [ToString] on an [Output<T>] is not supported.";

        internal Output<T> WithSecret(bool isSecret) => Symbol is null ? new(Value, isSecret) : new(Symbol, isSecret);
    }

    public static class Output
    {
        public static Output<T> Create<T>(T value) => new(value, isSecret: false);

        public static Output<T> Create<T>(Task<T> value) => new(value.GetAwaiter().GetResult(), isSecret: false);

        public static Output<T> CreateSecret<T>(T value) => new(value, isSecret: true);

        public static Output<T> CreateSecret<T>(Task<T> value) => new(value.GetAwaiter().GetResult(), isSecret: true);

        public static Output<T> CreateSecret<T>(Output<T> value) => value.WithSecret(true);

        public static Output<T> Unsecret<T>(Output<T> output) => output.WithSecret(false);

        public static Task<bool> IsSecretAsync<T>(Output<T> output) => Task.FromResult(output.IsSecret);

        public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

        public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(input => input.ToOutput()));

        public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

        public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
        {
            var list = outputs.ToList();
            return new([.. list.Select(output => output.Apply(value => value).Value)], list.Any(output => output.IsSecret));
        }

        public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) => Tuple(item1.ToOutput(), item2.ToOutput());

        public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
            item1.Apply(one => item2.Apply(two => (one, two)));

        public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
            Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

        public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
            Tuple(item1, item2).Apply(two => item3.Apply(three => (two.Item1, two.Item2, three)));

        public static Output<string> Format(FormattableString formattableString)
        {
            var arguments = formattableString.GetArguments().Select(Untyped).ToArray();
            var text = string.Format(formattableString.Format, [.. arguments.Select(argument => argument.Value)]);
            return new(text, arguments.Any(argument => argument.IsSecret));
        }

        private static Output<object?> Untyped(object? argument) =>
            argument switch
            {
                IInput input => Untyped(input.ToOutput()),
                IOutput { Symbol: { } symbol } output when !Placeholders.CanStandFor(output.UntypedValue?.GetType() ?? typeof(object)) =>
                    new(Placeholders.Text(symbol), output.IsSecret),
                IOutput output => new(output.UntypedValue, output.IsSecret),
                _ => new(argument, isSecret: false),
            };
    }
}
