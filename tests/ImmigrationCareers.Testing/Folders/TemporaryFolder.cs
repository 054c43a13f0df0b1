using System.Text;

namespace ImmigrationCareers.Testing.Folders;

/// <summary>A content folder of one test; deleted when the test ends.</summary>
public abstract class TemporaryFolder : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("guide-").FullName;

    protected TemporaryFolder() => Directory.CreateDirectory(Root);

    public string Root => Path.Combine(parent, "content");

    /// <summary>A folder beside the content folder, for what must not be reached from it.</summary>
    public string Outside => Directory.CreateDirectory(Path.Combine(parent, "outside")).FullName;

    public string OnDisk(string name) => Path.Combine(Root, name);

    public string Read(string name) => File.ReadAllText(OnDisk(name));

    public void Write(string name, string text) => WriteBytes(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Saves a file as most editors do: beside it, then in its place, so that nobody reads half of it.</summary>
    public virtual void WriteBytes(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(OnDisk(name))!);
        File.WriteAllBytes(OnDisk(name) + ".tmp", bytes);
        File.Move(OnDisk(name) + ".tmp", OnDisk(name), overwrite: true);
    }

    /// <summary>Puts one text in place of another, which must be there.</summary>
    public void Replace(string name, string old, string replacement)
    {
        var text = Read(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(name, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Gives a file or a folder another name.</summary>
    public void Move(string name, string newName) => Directory.Move(OnDisk(name), OnDisk(newName));

    public void Delete(string name) => File.Delete(OnDisk(name));

    public void CopyFrom(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            WriteBytes(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
    }

    public void Dispose()
    {
        Directory.Delete(parent, recursive: true);
        GC.SuppressFinalize(this);
    }
}
