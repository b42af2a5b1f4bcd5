namespace QualityMonitor.Worker.Configuration.Shape;

/// <summary>The value is never shown to anybody, whatever is wrong with it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : Attribute;

/// <summary>The path of a folder on this machine, which may have to be created.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LocalFolderAttribute : Attribute;

/// <summary>The path of a file on this machine that is only read.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LocalFileAttribute : Attribute;

/// <summary>The bare name or number of a server: no scheme, no port.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HostNameAttribute : Attribute;

/// <summary>The bare address of a mailbox.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MailAddressAttribute : Attribute;

/// <summary>Both bounds are allowed values.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BoundsAttribute(int least, int most) : Attribute
{
    public int Least => least;

    public int Most => most;
}
