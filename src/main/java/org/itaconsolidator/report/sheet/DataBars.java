package org.itaconsolidator.report.sheet;

/** Bars in cells, as long as their values from 0 to 100. */
public final class DataBars {
    private static final String ID = "{6B1F0C52-9A3E-4D57-8C21-85A0F3D2E910}";

    /** What Excel 2007 cannot express, in the way of Excel 2010 and LibreOffice: bars whose ends do not fade. */
    private static final String SOLID = """
            <ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"\
             uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting\
             xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="%id"><x14:dataBar\
             minLength="0" maxLength="100" showValue="0" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo\
             type="num"><xm:f>100</xm:f></x14:cfvo><x14:fillColor rgb="FF%colour"/><x14:negativeFillColor rgb="FFC55A11"/><x14:axisColor\
             rgb="FF595959"/></x14:dataBar></x14:cfRule><xm:sqref>%cells</xm:sqref></x14:conditionalFormatting\
            ></x14:conditionalFormattings></ext>\
            """;

    private static final String RULE = """
            <cfRule type="dataBar" priority="%priority"><dataBar minLength="0" maxLength="100" showValue="0"><cfvo type="num"\
             val="0"/><cfvo type="num" val="100"/><color rgb="FF%colour"/></dataBar><extLst><ext\
             xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"\
             uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>%id</x14:id></ext></extLst></cfRule>\
            """;

    /** Draws bars into a range such as {@code C5:C14}, without figures, which would be hidden by a bar's edge. */
    public static void draw(StreamedSheet sheet, String range, SheetColours colour) {
        sheet.format(range, RULE.replace("%id", ID).replace("%colour", colour.hex));
        sheet.extend(SOLID.replace("%id", ID).replace("%colour", colour.hex).replace("%cells", range));
    }
}
