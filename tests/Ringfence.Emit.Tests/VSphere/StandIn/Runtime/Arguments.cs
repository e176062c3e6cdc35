// Part of a stand-in for the Pulumi .NET SDK.
using System;

namespace Pulumi
{
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
    {
        public string Name { get; } = name;

        public bool IsRequired { get; } = required;

        public bool Json { get; } = json;
    }

    [AttributeUsage(AttributeTargets.Property)]
    public sealed class OutputAttribute(string? name = null) : Attribute
    {
        public string? Name { get; } = name;
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class OutputTypeAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Constructor)]
    public sealed class OutputConstructorAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Struct | AttributeTargets.Enum)]
    public sealed class EnumTypeAttribute : Attribute;

    /// <summary>What a resource, a function or a nested object is given; members say by attribute what they are called.</summary>
    public abstract class InputArgs
    {
        protected InputArgs() { }
    }

    public abstract class ResourceArgs : InputArgs
    {
        public static readonly ResourceArgs Empty = new EmptyResourceArgs();

        protected ResourceArgs() { }

        private sealed class EmptyResourceArgs : ResourceArgs;
    }

    public abstract class InvokeArgs : InputArgs
    {
        public static readonly InvokeArgs Empty = new EmptyInvokeArgs();

        protected InvokeArgs() { }

        private sealed class EmptyInvokeArgs : InvokeArgs;
    }
}

// Generated code and emitted components import it; here everything lies in Pulumi.
namespace Pulumi.Serialization
{
    internal static class Nothing;
}
