using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class AnonymousObjects
{
    public static Code Compile(IAnonymousObjectCreationOperation operation, FunctionCompiler scope)
    {
        var names = operation.Type!.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name).ToArray();
        var values = operation.Initializers.Select(initializer => scope.Stored(((ISimpleAssignmentOperation)initializer).Value)).ToArray();
        return frame => new TupleValue(Array.ConvertAll(values, value => value(frame)), names);
    }
}
