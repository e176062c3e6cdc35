using System.Text;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation;

/// <summary>What the compiler adds to a record, type by type: each base record may have written its part itself.</summary>
internal static class RecordMembers
{
    /// <summary>The text of a record, as the given type, its own or a base, gives it: the name is that type's, the members are all.</summary>
    public static string Text(UserObject record, UserType type)
    {
        var members = new StringBuilder();
        var prints = Print(record, record.Type, members);
        return $"{type.Name} {{ {members}{(prints ? " }" : "}")}";
    }

    /// <summary>Whether the fields of two records of one type are equal, or what the program says of that.</summary>
    public static bool AreEqual(UserObject left, UserObject right, UserType type)
    {
        if (type.OwnEquality is { } own)
            return Run.Current.Decide(left.Call(own, right));
        if (type.Base is { } baseType && !AreEqual(left, right, baseType))
            return false;
        for (var i = type.Base?.Fields.Count ?? 0; i < type.Fields.Count; i++)
            if (!type.Fields[i].IsParameter && !Equals(left.Fields[i], right.Fields[i]))
                return false;
        return true;
    }

    // A derived record may override a property.
    private static object? Read(UserObject record, int field, DeclarationKey? getter)
    {
        if (getter is not { } key)
            return record.Fields[field];
        var found = record.Type.Implementation(key);
        var stored = StoredProperties.FieldOf(record.Type, found, Run.Current.Program);
        return stored >= 0 ? record.Fields[stored] : record.Call(found);
    }

    private static bool Print(UserObject record, UserType type, StringBuilder text)
    {
        if (type.Printing is { } own)
            return Run.Current.Decide(record.Call(own, text));
        var prints = type.Base is { } baseType && Print(record, baseType, text);
        foreach (var (name, field, getter) in type.Printed)
        {
            if (prints)
                text.Append(", ");
            text.Append(name).Append(" = ").Append(Texts.Of(Read(record, field, getter)));
            prints = true;
        }
        return prints;
    }
}
