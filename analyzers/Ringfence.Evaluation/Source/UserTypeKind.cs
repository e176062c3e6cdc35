namespace Ringfence.Evaluation.Source;

/// <summary>What a type of the program is.</summary>
internal enum UserTypeKind
{
    Class = 0,
    Struct,
    Record,
    RecordStruct,
    Interface,
    Enum,
}
