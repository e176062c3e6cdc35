using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>The type arguments that a frame runs with: those of the type and those of the method.</summary>
internal sealed class TypeArguments(TypeRef[] ofType, TypeRef[] ofMethod)
{
    public static TypeArguments None { get; } = new([], []);

    public TypeRef[] OfType { get; } = ofType;

    public TypeRef[] OfMethod { get; } = ofMethod;

    public static TypeArguments Of(TypeRef[] ofType, TypeRef[] ofMethod) =>
        ofType.Length == 0 && ofMethod.Length == 0 ? None : new(ofType, ofMethod);
}
