using Ringfence.Model;

namespace Ringfence;

/// <summary>Whom a grant or denial concerns: a user or a custom group.</summary>
public sealed record Principal
{
    private Principal(Reference<DirectoryAccount>? user, Reference<Group>? group)
    {
        User = user;
        Group = group;
    }

    /// <summary>The user, or <see langword="null"/> for a group.</summary>
    public Reference<DirectoryAccount>? User { get; }

    /// <summary>The group, or <see langword="null"/> for a user.</summary>
    public Reference<Group>? Group { get; }

    /// <summary>A user by account name.</summary>
    /// <param name="user">The account.</param>
    public static Principal Of(Reference<DirectoryAccount> user) => new(user, null);

    /// <summary>A custom group.</summary>
    /// <param name="group">The group.</param>
    public static Principal Of(Reference<Group> group) => new(null, group);

    /// <summary>A handle of an account is a principal.</summary>
    /// <param name="user">The account.</param>
    public static implicit operator Principal(Reference<DirectoryAccount> user) => Of(user);

    /// <summary>A handle of a group is a principal.</summary>
    /// <param name="group">The group.</param>
    public static implicit operator Principal(Reference<Group> group) => Of(group);

    /// <inheritdoc/>
    public override string ToString() => User is not null ? $"user {User}" : $"group {Group}";
}
