namespace Ringfence.Model;

/// <summary>What a reference leads to.</summary>
/// <typeparam name="T">What was referred to.</typeparam>
/// <param name="Element">What was found; <see langword="null"/> when nothing was, or nothing certainly.</param>
/// <param name="IsFound">Whether it exists: unknown when the reference is, or when more elements may exist than are known.</param>
public readonly record struct Resolution<T>(T? Element, Truth IsFound)
    where T : class;
