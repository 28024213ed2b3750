package org.itaconsolidator.report;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Bars in cells, as long as their values from 0 to 100, without the figures, which stand beside them. */
final class DataBars {
    private static final String ID = "{6B1F0C52-9A3E-4D57-8C21-85A0F3D2E910}";

    /** What the format of 2007 cannot say, said as Excel 2010 and LibreOffice do: no fading, so that the end can be seen. */
    private static final String SOLID = """
            <extLst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ext\
             xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"\
             uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting\
             xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="%id"><x14:dataBar\
             minLength="0" maxLength="100" showValue="0" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo\
             type="num"><xm:f>100</xm:f></x14:cfvo><x14:fillColor rgb="FF%colour"/><x14:negativeFillColor rgb="FFC55A11"/><x14:axisColor\
             rgb="FF595959"/></x14:dataBar></x14:cfRule><xm:sqref>%cells</xm:sqref></x14:conditionalFormatting\
            ></x14:conditionalFormattings></ext></extLst>
            """;

    private static final String RULE = """
            <extLst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ext\
             xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"\
             uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>%id</x14:id></ext></extLst>
            """;

    private DataBars() {}

    static void draw(XSSFSheet sheet, CellRangeAddress cells, SheetColours colour) {
        var formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(colour.ofCell());
        XSSFDataBarFormatting bars = rule.getDataBarFormatting();
        bars.setIconOnly(true);
        bars.setWidthMin(0);
        bars.setWidthMax(100);
        bars.getMinThreshold().setRangeType(RangeType.NUMBER);
        bars.getMinThreshold().setValue(0d);
        bars.getMaxThreshold().setRangeType(RangeType.NUMBER);
        bars.getMaxThreshold().setValue(100d);
        int index = formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
        CTWorksheet worksheet = sheet.getCTWorksheet();
        append(worksheet.getConditionalFormattingArray(index).getCfRuleArray(0), RULE.replace("%id", ID));
        append(
                worksheet,
                SOLID.replace("%id", ID)
                        .replace("%colour", HexFormat.of().formatHex(colour.rgb()))
                        .replace("%cells", cells.formatAsString()));
    }

    private static void append(XmlObject parent, String xml) {
        try (XmlCursor from = XmlObject.Factory.parse(xml).newCursor();
                XmlCursor to = parent.newCursor()) {
            to.toEndToken();
            from.copyXmlContents(to);
        } catch (XmlException e) {
            throw new IllegalStateException("the extension is not well-formed", e);
        }
    }
}
