using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Calls of members that the program declares.</summary>
internal static class OwnCalls
{
    private static readonly TypeRef[] noTypes = [];

    public static object? Method(Frame frame, UserObject? self, DeclarationKey function, object?[] arguments, TypeRef[] ofMethod)
    {
        var run = frame.Run;
        return run
            .Program.Function(function)
            .Invoke(
                run,
                self,
                TypeArguments.Of(self?.ArgumentsIn(function, run.Program) ?? noTypes, ofMethod),
                arguments,
                null,
                frame.Rounds
            );
    }

    /// <summary>Reads a property whose implementation is stored or written out.</summary>
    public static object? Property(Frame frame, UserObject self, DeclarationKey getter, object?[] arguments)
    {
        // The hidden field of an override is found through the declaration that the accessor stands in.
        var stored = StoredProperties.FieldOf(self.Type, getter, frame.Run.Program);
        return stored >= 0 ? self.Fields[stored] : Method(frame, self, getter, arguments, noTypes);
    }

    public static void SetProperty(Frame frame, UserObject self, DeclarationKey setter, object?[] arguments)
    {
        var stored = StoredProperties.FieldOf(self.Type, setter, frame.Run.Program);
        if (stored >= 0)
            self.Fields[stored] = arguments[arguments.Length - 1];
        else
            Method(frame, self, setter, arguments, noTypes);
    }
}
