using System.Text;
using ImmigrationCareers.Content.Tests.Support;

namespace ImmigrationCareers.Content.Tests.Loading;

/// <summary>Good files, changed at random places in random ways, the same on every run: no load may ever throw.</summary>
public sealed class ByteSoupTests
{
    private const string Name = "careers/officer/09-example.md";

    [Fact]
    public void Load_AnyBytesInASection_NeverThrow()
    {
        var random = new Random(20261201);
        var original = Encoding.UTF8.GetBytes(
            File.ReadAllText(Repository.PathOf("content", "careers", "immigration-services-officer", "02-education.md")));
        using var content = TemporaryContent.FromFixture();
        content.Load();
        var broken = 0;
        for (var round = 0; round < 300; round++)
        {
            content.WriteBytes(Name, Mutated(original, random));

            content.Loader.Reload([Name], TemporaryContent.Today);

            if (content.Loader.Current.Diagnostics.Any(diagnostic => diagnostic.File == Name)) broken++;
            foreach (var section in content.Loader.Current.Sections) section.Body.Html();
        }

        Assert.InRange(broken, 100, 300);
    }

    [Theory]
    [InlineData("values.yml")]
    [InlineData("sources.yml")]
    [InlineData("site.yml")]
    [InlineData("synonyms.yml")]
    [InlineData("published-links.txt")]
    [InlineData("careers/officer/career.md")]
    [InlineData("pages/about.md")]
    public void Load_AnyBytesInAnotherFile_NeverThrow(string name)
    {
        var random = new Random(name.Length);
        using var content = TemporaryContent.FromFixture();
        var original = File.ReadAllBytes(content.OnDisk(name));
        content.Load();
        for (var round = 0; round < 60; round++)
        {
            content.WriteBytes(name, Mutated(original, random));

            content.Loader.Reload([name], TemporaryContent.Today);

            Assert.Equal(3, content.Loader.Current.Sections.Count());
        }
    }

    private static byte[] Mutated(byte[] original, Random random)
    {
        string[] marks =
        [
            "{{", "}}", "{#", "[^", "](", "<", "- [ ] ", "\n> ", "\n---\n", "\t", "|", "*", "`", ": ", "\"", "&a ",
            "*a ", "!x ", "\r\n", "\0", "é", "\u2028", "٣", "#",
        ];
        var bytes = original.ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(marks[random.Next(marks.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
