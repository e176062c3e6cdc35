using System;
using System.Runtime.CompilerServices;
using Xunit;

namespace Ringfence.Tests;

public sealed class SettingTests
{
    private static readonly Setting<int> Known = 15;
    private static readonly Setting<int> Deferred = Setting<int>.Deferred("kvm-01/length");
    private static readonly Setting<int> Unknown = Setting<int>.Unknown("args[0] is known when the program runs");

    [Fact]
    public void Setting_is_as_large_as_two_references()
    {
        // There are a dozen per machine, most of them not set: their size is what building a large fleet takes.
        Assert.Equal(2 * IntPtr.Size, Unsafe.SizeOf<Setting<string>>());
        Assert.Equal(2 * IntPtr.Size, Unsafe.SizeOf<Setting<ByteSize>>());
    }

    [Fact]
    public void Writing_a_value_down_keeps_what_is_known_of_it()
    {
        var place = new Origin("Fleet.cs", 12, "length");
        foreach (var setting in new[] { Known, Deferred, Unknown })
        {
            var written = setting.WrittenAt(place);
            Assert.Equal(setting, written);
            Assert.Equal(setting.WhyNotKnown, written.WhyNotKnown);
            Assert.True(written.Origin.IsSamePlace(place));
            Assert.False(written.WrittenAt(default).Origin.IsKnown);
        }
    }

    [Fact]
    public void Plain_value_is_known()
    {
        Assert.True(Known.IsKnown);
        Assert.Equal(15, Known.Value);
        Assert.Equal("", Known.WhyNotKnown);
        Assert.Null(Known.DeferredName);
        Assert.Equal("15", Known.ToString());
    }

    [Fact]
    public void Value_that_is_not_known_is_not_handed_out()
    {
        Assert.Throws<InvalidOperationException>(() => Deferred.Value);
        Assert.Throws<InvalidOperationException>(() => Unknown.Value);
        Assert.Equal(8, Deferred.ValueOr(8));
        Assert.Equal(15, Known.ValueOr(8));
    }

    [Fact]
    public void Reason_tells_deferred_from_unknown()
    {
        Assert.Equal("'kvm-01/length' is bound when the configuration is applied", Deferred.WhyNotKnown);
        Assert.Equal("kvm-01/length", Deferred.DeferredName);
        Assert.Equal("args[0] is known when the program runs", Unknown.WhyNotKnown);
        Assert.Null(Unknown.DeferredName);
    }

    [Fact]
    public void Question_about_what_is_not_known_stays_open()
    {
        Assert.True(Known.Is(15).IsTrue);
        Assert.True(Known.Is(value => value > 20).IsFalse);
        Assert.Equal(Unknown.WhyNotKnown, Unknown.Is(15).Reason);
        Assert.True(Deferred.Is(_ => throw new InvalidOperationException("asked")).IsUnknown);
    }

    [Fact]
    public void Map_keeps_knowledge_reason_and_place()
    {
        var place = new Origin("Fleet.cs", 12, "length");

        Assert.Equal("15", Known.Map(value => value.ToString(null, null)).Value);
        Assert.Equal(Deferred.DeferredName, Deferred.Map(value => value > 3).DeferredName);
        var mapped = Unknown.WrittenAt(place).Map<string>(_ => throw new InvalidOperationException("asked"));
        Assert.Equal(Unknown.WhyNotKnown, mapped.WhyNotKnown);
        Assert.True(mapped.Origin.IsSamePlace(place));
    }

    [Fact]
    public void Equality_ignores_the_place_and_nothing_else()
    {
        Assert.True(Known == Known.WrittenAt(new Origin("Fleet.cs", 12)));
        Assert.Equal(Known.GetHashCode(), Known.WrittenAt(new Origin("Fleet.cs", 12)).GetHashCode());
        Assert.True(Known != 16);
        Assert.True(Setting<int>.Deferred("a") != Setting<int>.Unknown("a"));
        Assert.True(Setting<int>.Deferred("a") != Setting<int>.Deferred("b"));
        Assert.True(Setting<int>.Known(0) != Unknown);
    }
}
