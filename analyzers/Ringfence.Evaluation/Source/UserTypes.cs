using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.Evaluation.Source;

/// <summary>Reads the types of the program from its symbols, once for each surface.</summary>
internal static class UserTypes
{
    /// <summary>The type of a symbol; <see langword="null"/> when the program does not declare it.</summary>
    public static UserType? Of(INamedTypeSymbol symbol, FleetProgram program)
    {
        symbol = symbol.OriginalDefinition;
        if (program.KeyOf(symbol) is not { } key)
            return null;
        var types = program.Surface.Types;
        if (types.TryGetValue(key, out var known))
            return known;
        // Types may refer to each other in circles only through members, which are read as keys; base types are read first.
        var type = symbol.TypeKind == TypeKind.Enum ? Enumeration(symbol, key, program) : Structure(symbol, key, program);
        return types.GetOrAdd(key, type);
    }

    private static UserType Create(INamedTypeSymbol symbol, DeclarationKey key, UserTypeKind kind, FleetProgram program) =>
        new(key, symbol.Name, kind, program.Surface.NextStaticSlot())
        {
            FullName = ClrTypes.MetadataName(symbol),
            MetadataName = symbol.MetadataName,
        };

    private static UserType Enumeration(INamedTypeSymbol symbol, DeclarationKey key, FleetProgram program)
    {
        var type = Create(symbol, key, UserTypeKind.Enum, program);
        type.EnumZero = Activator.CreateInstance(ClrTypes.Exact(symbol.EnumUnderlyingType!) ?? typeof(int));
        type.IsFlags = symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(FlagsAttribute));
        foreach (var member in symbol.GetMembers().OfType<IFieldSymbol>())
            if (member is { HasConstantValue: true, ConstantValue: { } value })
                type.Members.Add((member.Name, value));
        return type;
    }

    private static UserType Structure(INamedTypeSymbol symbol, DeclarationKey key, FleetProgram program)
    {
        var type = Create(symbol, key, KindOf(symbol), program);
        ReadBases(type, symbol, program);
        ReadPrimaryConstructor(type, symbol, program);
        foreach (var member in symbol.GetMembers())
            ReadMember(type, member, program);
        OrderByText(type, symbol);
        ReadPrinted(type, symbol, program);
        ReadImplementations(type, symbol, program);
        return type;
    }

    private static UserTypeKind KindOf(INamedTypeSymbol symbol) =>
        (symbol.TypeKind, symbol.IsRecord) switch
        {
            (TypeKind.Interface, _) => UserTypeKind.Interface,
            (TypeKind.Struct, true) => UserTypeKind.RecordStruct,
            (TypeKind.Struct, false) => UserTypeKind.Struct,
            (_, true) => UserTypeKind.Record,
            _ => UserTypeKind.Class,
        };

    private static void ReadBases(UserType type, INamedTypeSymbol symbol, FleetProgram program)
    {
        type.HasTypeArguments =
            TypeRefs.ArgumentsOf(symbol).Any()
            || TypeRefs.ArgumentsOf(symbol.BaseType).Any()
            || symbol.AllInterfaces.Any(implemented => TypeRefs.ArgumentsOf(implemented).Any() && Of(implemented, program) is not null);
        if (symbol.BaseType is { } baseType)
        {
            type.Base = Of(baseType, program);
            if (type.Base is null)
            {
                type.ClrBase = ClrTypes.Exact(baseType) ?? typeof(object);
            }
            else
            {
                type.ClrBase = type.Base.ClrBase;
                type.HasTypeArguments |= type.Base.HasTypeArguments;
                type.Fields.AddRange(type.Base.Fields);
                type.BaseArguments = Arguments(baseType, program);
            }
        }
        foreach (var implemented in symbol.AllInterfaces)
            if (Of(implemented, program) is { } own)
                type.Interfaces[own] = type.Interfaces.ContainsKey(own) ? null : Arguments(implemented, program);
            else
                type.FrameworkInterfaces.Add(ClrTypes.MetadataName(implemented));
    }

    private static Func<TypeRef[], TypeRef[]> Arguments(INamedTypeSymbol symbol, FleetProgram program)
    {
        var arguments = TypeRefs.ArgumentsOf(symbol).Select(argument => TypeRefs.InType(argument, program)).ToArray();
        return own => Array.ConvertAll(arguments, argument => argument(own));
    }

    private static void ReadPrimaryConstructor(UserType type, INamedTypeSymbol symbol, FleetProgram program)
    {
        var constructor = symbol.InstanceConstructors.FirstOrDefault(candidate =>
            candidate.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax
        );
        if (constructor is null)
            return;
        type.HasPrimaryConstructor = true;
        var fields = new List<int>();
        foreach (var parameter in constructor.Parameters)
        {
            fields.Add(type.Fields.Count);
            var defaults = TypeRefs.InType(parameter.Type, program);
            type.Fields.Add(
                new(parameter.Name, program.KeyOf(parameter) ?? default, own => defaults(own).Default) { IsParameter = true, Owner = type }
            );
        }
        type.PrimaryParameterFields = [.. fields];
    }

    private static void ReadMember(UserType type, ISymbol member, FleetProgram program)
    {
        switch (member)
        {
            case IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field:
                AddField(type, field, field.Type, (program.KeyOf(field), Initializer(field)), program);
                break;
            case IPropertySymbol { IsAbstract: false, IsIndexer: false } property when program.KeyOf(property) is { } key:
                AddField(type, property, property.Type, (key, Initializer(property)), program);
                break;
            case IEventSymbol handlers:
                AddField(type, handlers, handlers.Type, (program.KeyOf(handlers), false), program);
                break;
            case IMethodSymbol { MethodKind: MethodKind.StaticConstructor } constructor:
                type.StaticConstructor = program.KeyOf(constructor);
                break;
            case IMethodSymbol { IsImplicitlyDeclared: false, MethodKind: MethodKind.Constructor or MethodKind.Ordinary } own
                when type.IsRecord && RecordTypes.ReadMember(type, own, program):
                break;
            case IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false } constructor
                when constructor.Parameters.All(parameter => parameter.IsOptional):
                type.PlainConstructor = program.KeyOf(constructor);
                break;
        }
    }

    private static void AddField(
        UserType type,
        ISymbol symbol,
        ITypeSymbol fieldType,
        (DeclarationKey? Key, bool HasInitializer) declared,
        FleetProgram program
    )
    {
        if (declared.Key is not { } key)
            return;
        var defaults = TypeRefs.InType(fieldType, program);
        var field = new UserField(symbol.Name, key, own => defaults(own).Default)
        {
            Owner = type,
            HasInitializer = declared.HasInitializer,
            FromParameter = FromParameter(type, symbol),
        };
        (symbol.IsStatic ? type.Statics : type.Fields).Add(field);
    }

    // The property of a positional record is declared by the parameter itself.
    private static int FromParameter(UserType type, ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax parameter
            ? Array.FindIndex(type.PrimaryParameterFields, field => type.Fields[field].Name == parameter.Identifier.ValueText)
            : -1;

    private static bool Initializer(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax()
                is VariableDeclaratorSyntax { Initializer: not null }
                    or PropertyDeclarationSyntax { Initializer: not null }
        );

    // Initializers run in the order of the text, which in partial classes is that of the files.
    private static void OrderByText(UserType type, INamedTypeSymbol symbol)
    {
        _ = symbol;
        var inherited = type.Base?.Fields.Count ?? 0;
        var own = type.Fields.Skip(inherited).ToArray();
        var parameters = own.Where(field => field.IsParameter);
        var rest = own.Where(field => !field.IsParameter)
            .OrderBy(field => field.Declaration.Tree)
            .ThenBy(field => field.Declaration.Ordinal);
        type.Fields.RemoveRange(inherited, own.Length);
        type.Fields.AddRange(parameters.Concat(rest));
        var statics = type.Statics.OrderBy(field => field.Declaration.Tree).ThenBy(field => field.Declaration.Ordinal).ToArray();
        type.Statics.Clear();
        type.Statics.AddRange(statics);
    }

    private static void ReadPrinted(UserType type, INamedTypeSymbol symbol, FleetProgram program)
    {
        if (!type.IsRecord)
            return;
        foreach (var member in symbol.GetMembers())
            if (
                member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsOverride: false }
                && member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol { IsIndexer: false, GetMethod: not null }
                && member.Name != "EqualityContract"
                && program.KeyOf(member) is { } key
            )
                type.Printed.Add((member.Name, type.FieldOf(key), GetterOf(member, program)));
    }

    private static DeclarationKey? GetterOf(ISymbol member, FleetProgram program) =>
        member is IPropertySymbol { GetMethod: { } getter } && (HasBody(getter) || getter.IsVirtual || getter.IsAbstract)
            ? program.KeyOf(getter)
            : null;

    /// <summary>Whether an accessor is written out, rather than made by the compiler.</summary>
    public static bool HasBody(IMethodSymbol accessor) =>
        (accessor.PartialImplementationPart ?? accessor).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is ArrowExpressionClauseSyntax
                or AccessorDeclarationSyntax { Body: not null }
                or AccessorDeclarationSyntax { ExpressionBody: not null };

    private static void ReadImplementations(UserType type, INamedTypeSymbol symbol, FleetProgram program)
    {
        if (type.Base is { } baseType)
        {
            foreach (var pair in baseType.Implementations)
                type.Implementations[pair.Key] = pair.Value;
            foreach (var pair in baseType.FrameworkImplementations)
                type.FrameworkImplementations[pair.Key] = pair.Value;
        }
        RecordTypes.ForgetWhatIsWrittenAnew(type, symbol);
        foreach (var method in symbol.GetMembers().OfType<IMethodSymbol>())
            if (method.IsOverride && !method.IsImplicitlyDeclared && program.KeyOf(method) is { } implementation)
                for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                    Implement(type, overridden, implementation, program);
        if (symbol.TypeKind == TypeKind.Interface)
            return;
        // A ref struct disposes without the interface.
        if (
            symbol.IsRefLikeType
            && symbol.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == 0) is { } dispose
            && program.KeyOf(dispose) is { } disposeKey
        )
            type.FrameworkImplementations["M:System.IDisposable.Dispose"] = disposeKey;
        foreach (var member in symbol.AllInterfaces.SelectMany(implemented => implemented.GetMembers()).OfType<IMethodSymbol>())
            if (
                symbol.FindImplementationForInterfaceMember(member) is IMethodSymbol { IsImplicitlyDeclared: false } found
                && program.KeyOf(found) is { } implementation
            )
                Implement(type, member, type.Implementations.TryGetValue(implementation, out var last) ? last : implementation, program);
    }

    private static void Implement(UserType type, IMethodSymbol slot, DeclarationKey implementation, FleetProgram program)
    {
        if (program.KeyOf(slot) is { } key)
            type.Implementations[key] = implementation;
        else if (slot.OriginalDefinition.GetDocumentationCommentId() is { } id)
            type.FrameworkImplementations[id] = implementation;
    }
}
