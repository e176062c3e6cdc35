using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>A static field, which never changes.</summary>
internal sealed class FieldMember(FieldInfo field) : FrameworkMember
{
    private readonly object? value = Outgoing.Item(Closed(field).GetValue(null));

    public override bool AcceptsUnknown(int parameter) => false;

    private static FieldInfo Closed(FieldInfo field) =>
        field.DeclaringType!.IsGenericTypeDefinition ? ErasedTypes.Close(field.DeclaringType).GetField(field.Name)! : field;

    public override object? Invoke(IRun run, object? receiver, object?[] arguments) => value;
}
