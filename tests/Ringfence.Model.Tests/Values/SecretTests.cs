using System.Linq;
using Xunit;

namespace Ringfence.Tests;

public sealed class SecretTests
{
    [Theory]
    [InlineData("rescue")]
    [InlineData("kvm-01/rescue")]
    [InlineData("east/kvm-01/rescue")]
    public void Name_is_kept_and_marked(string name)
    {
        var secret = Secret.Named(name);

        Assert.Equal(name, secret.Name);
        Assert.Equal("secret:" + name, secret.ToString());
        Assert.Equal(secret, Secret.Named(name));
    }

    [Theory]
    [InlineData("/rescue")]
    [InlineData("rescue/")]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("correct horse battery staple")]
    [InlineData("P@ssw0rd!")]
    public void Name_that_is_no_path_of_names_is_malformed(string name) => Reading.Rejects<string?, Secret>(Secret.TryParse, name);

    [Fact]
    public void Name_with_its_scheme_is_told_to_leave_it_out() =>
        Assert.Contains("leave out 'secret:'", Reading.Rejects<string?, Secret>(Secret.TryParse, Secret.Named("a/b").ToString()));

    [Fact]
    public void Name_has_at_most_200_characters()
    {
        var name = string.Join("/", Enumerable.Repeat(new string('a', 49), 4)) + "b";
        Assert.Equal(200, Secret.Named(name).Name.Length);
        Reading.Rejects<string?, Secret>(Secret.TryParse, name + "b");
    }

    // A string that reached a Secret by any other way would be a place for a password.
    [Fact]
    public void Nothing_public_makes_a_secret_but_its_name()
    {
        Assert.Empty(typeof(Secret).GetConstructors());
        Assert.All(typeof(Secret).GetProperties(), property => Assert.False(property.CanWrite));
        Assert.Equal(
            ["Named"],
            typeof(Secret)
                .GetMethods()
                .Where(method => method.IsStatic && method.ReturnType == typeof(Secret))
                .Select(method => method.Name)
        );
    }
}
