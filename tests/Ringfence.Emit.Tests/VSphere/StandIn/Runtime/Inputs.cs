// Part of a stand-in for the Pulumi .NET SDK.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

namespace Pulumi
{
    internal interface IInput
    {
        IOutput ToOutput();
    }

    /// <summary>Inputs that consist of inputs, each of which may be secret on its own.</summary>
    internal interface IInputItems
    {
        /// <summary>The items by index or key; <see langword="null"/> when the whole is one output.</summary>
        IEnumerable<KeyValuePair<string, IInput>>? Items { get; }
    }

    public class Input<T> : IInput
    {
        private readonly Output<T>? value;

        private protected Input() { }

        private protected Input(Output<T> value) => this.value = value ?? throw new ArgumentNullException(nameof(value));

        private protected virtual Output<T> Value => value!;

        public static implicit operator Input<T>(T value) => Output.Create(value);

        public static implicit operator Input<T>(Output<T> value) => new(value);

        public static implicit operator Output<T>(Input<T> input) => input.Value;

        IOutput IInput.ToOutput() => Value;
    }

    public static class InputExtensions
    {
        public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => input.ToOutput().Apply(func);

        public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => input.ToOutput().Apply(func);

        public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) =>
            input.ToOutput().Apply(func);

        public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) =>
            input.ToOutput().Apply(func);

        public static Output<T> ToOutput<T>(this Input<T>? input) => input ?? Output.Create(default(T)!);
    }

    public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IInputItems
    {
        private ImmutableArray<Input<T>> items = [];
        private Output<ImmutableArray<T>>? whole;

        public InputList() { }

        private InputList(IEnumerable<Input<T>> items) => this.items = [.. items];

        private InputList(Output<ImmutableArray<T>> whole) => this.whole = whole;

        private protected override Output<ImmutableArray<T>> Value => whole ?? Output.All(items);

        IEnumerable<KeyValuePair<string, IInput>>? IInputItems.Items =>
            whole is null ? items.Select((item, index) => KeyValuePair.Create($"[{index}]", (IInput)item)) : null;

        public void Add(params Input<T>[] inputs) => items = [.. Known(), .. inputs];

        public void Add(InputList<T> inputs) => AddRange(inputs);

        public void AddRange(InputList<T> inputs) => items = [.. Known(), .. inputs.Known()];

        public InputList<T> Concat(InputList<T> other) => new(Known().Concat(other.Known()));

        IEnumerator IEnumerable.GetEnumerator() =>
            throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated.");

        public static implicit operator InputList<T>(T value) => new([value]);

        public static implicit operator InputList<T>(Output<T> value) => new([value]);

        public static implicit operator InputList<T>(Input<T> value) => new([value]);

        public static implicit operator InputList<T>(T[] values) => new(values.Select(value => (Input<T>)value));

        public static implicit operator InputList<T>(Output<T>[] values) => new(values.Select(value => (Input<T>)value));

        public static implicit operator InputList<T>(Input<T>[] values) => new(values);

        public static implicit operator InputList<T>(List<T> values) => new(values.Select(value => (Input<T>)value));

        public static implicit operator InputList<T>(List<Output<T>> values) => new(values.Select(value => (Input<T>)value));

        public static implicit operator InputList<T>(List<Input<T>> values) => new(values);

        public static implicit operator InputList<T>(ImmutableArray<T> values) => new(values.Select(value => (Input<T>)value));

        public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => new(values.Select(value => (Input<T>)value));

        public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values.AsEnumerable());

        public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(items => items.ToImmutableArray()));

        public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(items => items.ToImmutableArray()));

        public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(items => items.ToImmutableArray()));

        public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values);

        internal ImmutableArray<Input<T>> Known()
        {
            if (whole is null)
                return items;
            if (whole.Symbol is not null)
                throw new NotSupportedException("The stand-in cannot add to a list that only a deployment knows.");
            items = [.. whole.Value.Select(value => (Input<T>)new Output<T>(value, whole.IsSecret))];
            whole = null;
            return items;
        }
    }

    public sealed class InputMap<V> : Input<ImmutableDictionary<string, V>>, IEnumerable, IInputItems
    {
        private ImmutableDictionary<string, Input<V>> items = ImmutableDictionary<string, Input<V>>.Empty;
        private readonly Output<ImmutableDictionary<string, V>>? whole;

        public InputMap() { }

        private InputMap(IEnumerable<KeyValuePair<string, V>> items) =>
            this.items = items.ToImmutableDictionary(item => item.Key, item => (Input<V>)item.Value);

        private InputMap(Output<ImmutableDictionary<string, V>> whole) => this.whole = whole;

        private protected override Output<ImmutableDictionary<string, V>> Value =>
            whole
            ?? new Output<ImmutableDictionary<string, V>>(
                items.ToImmutableDictionary(item => item.Key, item => item.Value.ToOutput().Value),
                items.Values.Any(item => item.ToOutput().IsSecret)
            );

        IEnumerable<KeyValuePair<string, IInput>>? IInputItems.Items =>
            whole is null ? items.Select(item => KeyValuePair.Create(item.Key, (IInput)item.Value)) : null;

        public Input<V> this[string key]
        {
            set => Add(key, value);
        }

        // Like the real one, this throws when the key is there with another value.
        public void Add(string key, Input<V> value) =>
            items = whole is null
                ? items.Add(key, value)
                : throw new NotSupportedException("The stand-in cannot add to a map that is one output.");

        public void Add(InputMap<V> values) => AddRange(values);

        public void AddRange(InputMap<V> values)
        {
            foreach (var (key, value) in values.items)
                Add(key, value);
        }

        public static InputMap<V> Merge(InputMap<V> first, InputMap<V> second) => new() { items = first.items.SetItems(second.items) };

        IEnumerator IEnumerable.GetEnumerator() =>
            throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated.");

        public static implicit operator InputMap<V>(Dictionary<string, V> values) => new(values);

        public static implicit operator InputMap<V>(ImmutableDictionary<string, V> values) => new(values.AsEnumerable());

        public static implicit operator InputMap<V>(Output<Dictionary<string, V>> values) =>
            new(values.Apply(items => items.ToImmutableDictionary()));

        public static implicit operator InputMap<V>(Output<IDictionary<string, V>> values) =>
            new(values.Apply(items => items.ToImmutableDictionary()));

        public static implicit operator InputMap<V>(Output<ImmutableDictionary<string, V>> values) => new(values);
    }
}
