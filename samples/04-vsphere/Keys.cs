namespace VSphereSample;

/// <summary>The hosts' public SSH keys, as ssh-keyscan finds them. These are examples.</summary>
internal static class Keys
{
    public static string[] Of { get; } =
    [
        "",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBvT5m0pQ1cW2rX3sY4tZ5uA6vB7wC8xD9yE0zF1gH2i",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICwU6n1qR2dX3sY4tZ5uA6vB7wC8xD9yE0zF1gH2iJ3k",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDxV7o2rS3eY4tZ5uA6vB7wC8xD9yE0zF1gH2iJ3kL4m",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEyW8p3sT4fZ5uA6vB7wC8xD9yE0zF1gH2iJ3kL4mN5o",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFzX9q4tU5gA6vB7wC8xD9yE0zF1gH2iJ3kL4mN5oP6q",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGaY0r5uV6hB7wC8xD9yE0zF1gH2iJ3kL4mN5oP6qR7s",
    ];
}
