using System;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>Makes instances of the program's types.</summary>
internal static class Constructions
{
    private static readonly object?[] none = [];

    /// <summary>Makes an instance.</summary>
    /// <param name="run">The evaluation.</param>
    /// <param name="type">The type.</param>
    /// <param name="types">Its type arguments.</param>
    /// <param name="constructor">The constructor; <see langword="null"/> for the one that the compiler adds.</param>
    /// <param name="arguments">Its arguments.</param>
    public static UserObject New(Run run, UserType type, TypeRef[] types, DeclarationKey? constructor, object?[] arguments)
    {
        run.Count();
        Statics.Ensure(run, type, types);
        var instance = new UserObject(type, types);
        Construct(run, instance, type, constructor, arguments);
        return instance;
    }

    /// <summary>Runs a constructor on an instance that is being made.</summary>
    public static void Construct(Run run, UserObject instance, UserType type, DeclarationKey? constructor, object?[] arguments)
    {
        if (constructor is not { } key)
        {
            InitializeFields(run, instance, type);
            ConstructBase(run, instance, type);
            return;
        }
        var function = run.Program.Function(key);
        if (type.HasPrimaryConstructor && key == type.Key)
        {
            for (var i = 0; i < arguments.Length; i++)
                instance.Fields[type.PrimaryParameterFields[i]] = arguments[i];
            arguments = none;
        }
        function.Invoke(run, instance, TypeArguments.Of(instance.ArgumentsIn(key, run.Program), []), arguments, null, null);
    }

    public static void InitializeFields(Run run, UserObject instance, UserType type)
    {
        for (var i = type.Base?.Fields.Count ?? 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            if (field.HasInitializer)
                instance.Fields[i] = run
                    .Program.Function(field.Declaration)
                    .Invoke(run, instance, TypeArguments.Of(instance.ArgumentsIn(field.Declaration, run.Program), []), none, null, null);
            else if (field.FromParameter >= 0)
                instance.Fields[i] = instance.Fields[type.PrimaryParameterFields[field.FromParameter]];
        }
    }

    /// <summary>Runs the base type's constructor without parameters, where none is written.</summary>
    public static void ConstructBase(Run run, UserObject instance, UserType type)
    {
        if (type.Base is { } baseType)
            Construct(run, instance, baseType, baseType.PlainConstructor, none);
        else if (typeof(Exception).IsAssignableFrom(type.ClrBase))
            instance.Exception ??= new UserException(instance, null, null);
    }
}
