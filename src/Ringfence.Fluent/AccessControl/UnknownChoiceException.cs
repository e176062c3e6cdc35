using System;

namespace Ringfence;

/// <summary>A predicate of the user's cannot be answered inside the compiler. Raised by the evaluator and never seen outside of it.</summary>
internal sealed class UnknownChoiceException(string reason) : Exception(reason);
