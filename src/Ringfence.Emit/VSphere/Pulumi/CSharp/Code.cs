using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Ringfence.Emit;

/// <summary>A piece of C# that knows where it may be broken into lines (after Wadler, "A prettier printer"): a group stays on one line where it fits.</summary>
internal abstract record Code
{
    public static implicit operator Code(string text) => new CodeText(text);

    public static Code Of(params IEnumerable<Code> parts) => new CodeSequence([.. parts]);

    /// <summary>A blank, or a line end where the group is broken.</summary>
    public static Code Line { get; } = new CodeLine(" ");

    /// <summary>Nothing, or a line end where the group is broken.</summary>
    public static Code SoftLine { get; } = new CodeLine("");

    /// <summary>The comma after the last of several lines; nothing on one line.</summary>
    public static Code TrailingComma { get; } = new CodeIfBroken(",");

    /// <summary>A piece that stays on one line where it fits.</summary>
    public static Code Group(Code inner, bool isBroken = false) => new CodeGroup(inner, isBroken || inner.MustBreak);

    /// <summary>A piece whose lines are indented.</summary>
    public static Code Indented(Code inner) => new CodeIndent(inner);

    /// <summary>Pieces with something between them.</summary>
    public static Code Joined(IEnumerable<Code> items, params Code[] between) =>
        Of(items.SelectMany((item, index) => index == 0 ? [item] : (IEnumerable<Code>)[.. between, item]));

    /// <summary>Whether a group inside is broken whatever the width.</summary>
    public virtual bool MustBreak => false;

    /// <summary>Whether it is text without a place to break it.</summary>
    public bool IsPlain => this is CodeText;

    /// <summary>The text, for a width in characters.</summary>
    public string Render(int width, int indent = 0)
    {
        var text = new StringBuilder();
        var column = indent;
        var open = new Stack<(Code Code, int Indent, bool IsBroken)>([(this, indent, true)]);
        while (open.TryPop(out var next))
            switch (next.Code)
            {
                case CodeText piece:
                    text.Append(piece.Text);
                    column += piece.Text.Length;
                    break;
                case CodeIfBroken piece when next.IsBroken:
                    text.Append(piece.Text);
                    column += piece.Text.Length;
                    break;
                case CodeIfBroken:
                    break;
                case CodeLine line when next.IsBroken:
                    text.Append('\n').Append(' ', next.Indent);
                    column = next.Indent;
                    break;
                case CodeLine line:
                    text.Append(line.Flat);
                    column += line.Flat.Length;
                    break;
                case CodeIndent indented:
                    open.Push((indented.Inner, next.Indent + 4, next.IsBroken));
                    break;
                case CodeGroup group:
                    open.Push((group.Inner, next.Indent, group.IsBroken || !Fits(group.Inner, open, width - column)));
                    break;
                case CodeSequence sequence:
                    foreach (var part in sequence.Parts.Reverse())
                        open.Push((part, next.Indent, next.IsBroken));
                    break;
                default:
                    throw new InvalidOperationException($"{next.Code.GetType().Name} cannot stand by itself.");
            }
        return text.ToString();
    }

    // What follows up to the next line end must fit, too: a comma, a bracket.
    private static bool Fits(Code inner, Stack<(Code Code, int Indent, bool IsBroken)> following, int room)
    {
        var open = new Stack<(Code Code, bool IsBroken)>(following.Reverse().Select(after => (after.Code, after.IsBroken)));
        open.Push((inner, false));
        while (room >= 0 && open.TryPop(out var next))
            switch (next.Code)
            {
                case CodeText piece:
                    room -= piece.Text.Length;
                    break;
                case CodeIfBroken:
                    break;
                case CodeLine when next.IsBroken:
                    return true;
                case CodeLine line:
                    room -= line.Flat.Length;
                    break;
                case CodeIndent indented:
                    open.Push((indented.Inner, next.IsBroken));
                    break;
                case CodeGroup group:
                    open.Push((group.Inner, group.IsBroken));
                    break;
                case CodeSequence sequence:
                    foreach (var part in sequence.Parts.Reverse())
                        open.Push((part, next.IsBroken));
                    break;
            }
        return room >= 0;
    }

    private sealed record CodeText(string Text) : Code;

    private sealed record CodeLine(string Flat) : Code;

    private sealed record CodeIfBroken(string Text) : Code;

    private sealed record CodeIndent(Code Inner) : Code
    {
        public override bool MustBreak => Inner.MustBreak;
    }

    private sealed record CodeGroup(Code Inner, bool IsBroken) : Code
    {
        public override bool MustBreak => IsBroken;
    }

    private sealed record CodeSequence(IReadOnlyList<Code> Parts) : Code
    {
        public override bool MustBreak { get; } = Parts.Any(part => part.MustBreak);
    }
}
