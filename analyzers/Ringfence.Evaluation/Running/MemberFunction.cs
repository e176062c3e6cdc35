using System;

namespace Ringfence.Evaluation.Running;

/// <summary>A method of the framework or of Ringfence as a value: what a method group gives.</summary>
internal sealed class MemberFunction(Func<object?[], object?> call) : FunctionValue
{
    public override object? Invoke(object?[] arguments)
    {
        // Members outside of the program know no cells: they take values and write them back.
        if (!Array.Exists(arguments, argument => argument is Cell))
            return call(arguments);
        var values = Array.ConvertAll(arguments, argument => argument is Cell cell ? cell.Value : argument);
        var result = call(values);
        for (var i = 0; i < values.Length; i++)
            if (arguments[i] is Cell cell)
                cell.Value = values[i];
        return result;
    }
}
