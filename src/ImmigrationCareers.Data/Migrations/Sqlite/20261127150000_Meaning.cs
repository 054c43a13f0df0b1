using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmigrationCareers.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Meaning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "ContentHash",
                table: "SectionMarks",
                newName: "Meaning");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Meaning",
                table: "SectionMarks",
                newName: "ContentHash");
        }
    }
}
