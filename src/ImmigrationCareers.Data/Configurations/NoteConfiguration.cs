using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.HasKey(note => new { note.ReaderId, note.SectionId, note.Number });
        builder.IsAbout(StoredAbout.Plan);
        builder.Property(note => note.SectionId).IsContentId();
        builder.HasOne<Reader>().WithMany().HasForeignKey(note => note.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
