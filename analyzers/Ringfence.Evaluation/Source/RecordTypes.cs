using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Source;

/// <summary>What a record writes itself of the members that the compiler would add.</summary>
internal static class RecordTypes
{
    // What the compiler would otherwise write by itself.
    public static bool ReadMember(UserType type, IMethodSymbol method, FleetProgram program)
    {
        var ofItself =
            method.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, method.ContainingType);
        if (ofItself && IsCopyConstructor(method))
            type.CopyConstructor = program.KeyOf(method);
        else if (ofItself && method is { Name: nameof(Equals), ReturnType.SpecialType: SpecialType.System_Boolean })
            type.OwnEquality = program.KeyOf(method);
        else if (method is { Name: "PrintMembers", Parameters: [{ Type.Name: nameof(System.Text.StringBuilder) }] })
            type.Printing = program.KeyOf(method);
        else
            return false;
        return true;
    }

    public static bool IsCopyConstructor(IMethodSymbol method) =>
        method
            is {
                MethodKind: MethodKind.Constructor,
                ContainingType: { IsRecord: true, IsValueType: false },
                Parameters: [{ Type: var from }]
            }
        && SymbolEqualityComparer.Default.Equals(from, method.ContainingType);

    // The compiler writes a record's members again in each derived record, whatever the base record says.
    public static void ForgetWhatIsWrittenAnew(UserType type, INamedTypeSymbol symbol)
    {
        if (!symbol.IsRecord)
            return;
        type.FrameworkImplementations.Remove(UserObject.EqualsSelfId);
        foreach (var method in symbol.GetMembers().OfType<IMethodSymbol>())
            if (method is { IsOverride: true, IsImplicitlyDeclared: true, OverriddenMethod: { } overridden })
            {
                while (overridden.OverriddenMethod is { } further)
                    overridden = further;
                if (overridden.OriginalDefinition.GetDocumentationCommentId() is { } id)
                    type.FrameworkImplementations.Remove(id);
            }
    }
}
