using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>Copies of records: those that <c>with</c> begins with.</summary>
internal static class Copies
{
    public static UserObject Of(Run run, UserObject original)
    {
        if (!HasCopyConstructor(original.Type))
            return original.Copy();
        var copy = new UserObject(original.Type, original.Arguments);
        Copy(run, copy, original, original.Type);
        return copy;
    }

    /// <summary>What the copy constructor of a type does: the one that is written out, or else the one that the compiler adds.</summary>
    public static void Copy(Run run, UserObject copy, UserObject original, UserType type)
    {
        if (type.CopyConstructor is { } key)
        {
            Constructions.Construct(run, copy, type, key, [original]);
            return;
        }
        if (type.Base is { } baseType)
            Copy(run, copy, original, baseType);
        for (var i = type.Base?.Fields.Count ?? 0; i < type.Fields.Count; i++)
            copy.Fields[i] = Structs.Copied(original.Fields[i]);
    }

    private static bool HasCopyConstructor(UserType type)
    {
        for (var around = type; around is not null; around = around.Base)
            if (around.CopyConstructor is not null)
                return true;
        return false;
    }
}
