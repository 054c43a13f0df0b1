using ImmigrationCareers.Browser.Tests.Sites;
using ImmigrationCareers.Browser.Tests.Support;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.Extensions.DependencyInjection;

namespace ImmigrationCareers.Browser.Tests;

/// <summary>Most tests visit one page of each kind; here the kinds themselves are checked to be all there are.</summary>
public sealed class PageKindTests(PublicSite site)
{
    [Fact]
    public void PageKinds_AreSeventeenAndDiffer()
    {
        Assert.Equal(17, PageKind.All.Count);
        Assert.Distinct(PageKind.All.Select(kind => kind.Name));
        Assert.Distinct(PageKind.All.Select(kind => kind.Path));
    }

    [Fact]
    public void EveryView_HasAKindThatIsChecked()
    {
        var views = new ViewsFeature();
        site.Services.GetRequiredService<ApplicationPartManager>().PopulateFeature(views);
        var pages = views.ViewDescriptors.Select(view => view.RelativePath).Where(path => !Path.GetFileName(path).StartsWith('_'));
        var kinds = PageKind.All.Concat(AccountPageTests.Kinds).Append(NoteTests.Kind);
        Assert.Equal(
            pages.Order(StringComparer.Ordinal),
            kinds.Select(kind => kind.View).Distinct().Order(StringComparer.Ordinal));
    }
}
