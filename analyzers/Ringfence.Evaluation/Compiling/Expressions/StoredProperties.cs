using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Accessors that the compiler writes: they read and write a hidden field.</summary>
internal static class StoredProperties
{
    /// <summary>The field behind an accessor; -1 when the accessor is written out.</summary>
    public static int FieldOf(UserType type, DeclarationKey accessor, FleetProgram program) =>
        Property(accessor, program) is { } property ? type.FieldOf(property) : -1;

    /// <summary>The static field behind an accessor; -1 when the accessor is written out.</summary>
    public static int StaticFieldOf(UserType type, DeclarationKey accessor, FleetProgram program) =>
        Property(accessor, program) is { } property ? type.StaticOf(property) : -1;

    private static DeclarationKey? Property(DeclarationKey accessor, FleetProgram program)
    {
        var outline = program.Units[accessor.Tree].Outline;
        var node = outline.Declarations[accessor.Ordinal];
        // The accessor of a positional property is declared by the parameter.
        var property = node switch
        {
            ParameterSyntax => node,
            AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => node.FirstAncestorOrSelf<BasePropertyDeclarationSyntax>(),
            _ => null,
        };
        return property is null ? null : new(accessor.Tree, outline.OrdinalOf(property));
    }
}
