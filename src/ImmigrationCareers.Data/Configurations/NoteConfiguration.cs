using ImmigrationCareers.Data.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ImmigrationCareers.Data.Configurations;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.HasKey(note => new { note.ReaderId, note.SectionId });
        builder.Holds(StoredAbout.Plan, "Your notes", "as long as your plan, or until you empty the note");
        builder.Property(note => note.ReaderId).IsOwner();
        builder.Property(note => note.SectionId).IsContentId().Holds("Which section it is about", "To show it there");
        builder.Property(note => note.Text).Holds("What you wrote", "To show it to you; we do not read it");
        builder.Property(note => note.WrittenAt).Holds("When you last wrote it", "To show your newest note first");
        builder.HasOne<Reader>().WithMany().HasForeignKey(note => note.ReaderId).OnDelete(DeleteBehavior.Cascade);
    }
}
