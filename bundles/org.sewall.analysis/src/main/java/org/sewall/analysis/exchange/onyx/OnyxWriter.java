package org.sewall.analysis.exchange.onyx;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sewall.analysis.exchange.NameTable;

/** Writes a graph as XML, with a place for each node: latent variables above what they point to. */
final class OnyxWriter {

    private static final int STEP = 100;
    private static final int SIZE = 50;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Map<Integer, Integer> counts = new HashMap<>();

    private OnyxWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** Write a graph; names of groups that are no numbers stand in comments. */
    static String text(OnyxGraph graph, Map<String, String> groupLabels) {
        try {
            OnyxWriter writer = new OnyxWriter();
            writer.write(graph, groupLabels);
            return writer.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text in memory cannot fail to be written.", impossible);
        }
    }

    /** Write a whole number as Java and Onyx write it. */
    static String number(double value) {
        return Double.toString(value);
    }

    private void write(OnyxGraph graph, Map<String, String> groupLabels) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        for (String line : NameTable.lines(groupLabels)) {
            line();
            // two hyphens would end the comment
            xml.writeComment(" group " + line.replace("--", "- -") + " ");
        }
        line();
        xml.writeStartElement("model");
        xml.writeAttribute("name", plain(graph.name()));
        xml.writeAttribute("specificationType", "ONYX");
        xml.writeAttribute("specificationVersion", "1.0");
        line();
        int widest = (int)
                Math.max(1, graph.nodes().stream().filter(n -> !n.latent()).count());
        xml.writeStartElement("graph");
        xml.writeAttribute("width", Integer.toString(STEP * (widest + 1)));
        xml.writeAttribute("height", Integer.toString(5 * STEP));
        xml.writeAttribute("backgroundColor", "#ffffff");
        xml.writeAttribute("meanTreatment", graph.means() ? "explicit" : "implicit");
        for (OnyxGraph.Node node : graph.nodes()) {
            node(node);
        }
        for (OnyxGraph.Edge edge : graph.edges()) {
            edge(edge);
        }
        line();
        xml.writeEndElement();
        line();
        xml.writeEndElement();
        xml.writeEndDocument();
        line();
    }

    private void node(OnyxGraph.Node node) throws XMLStreamException {
        int row = node.constant() ? 3 : node.latent() ? 1 : 2;
        int column = counts.merge(row, 1, Integer::sum);
        line();
        xml.writeEmptyElement("node");
        xml.writeAttribute("id", Integer.toString(node.id()));
        xml.writeAttribute("x", Integer.toString(STEP * (row == 1 ? 3 * column - 1 : column)));
        xml.writeAttribute("y", Integer.toString(STEP * row));
        xml.writeAttribute("width", Integer.toString(SIZE));
        xml.writeAttribute("height", Integer.toString(SIZE));
        xml.writeAttribute("latent", Boolean.toString(node.latent()));
        xml.writeAttribute("caption", plain(node.caption()));
        xml.writeAttribute("constant", Boolean.toString(node.constant()));
        if (!node.groupName().isEmpty()) {
            xml.writeAttribute("groupValue", number(node.groupValue()));
            xml.writeAttribute("groupName", plain(node.groupName()));
        }
    }

    private void edge(OnyxGraph.Edge edge) throws XMLStreamException {
        line();
        xml.writeEmptyElement("edge");
        xml.writeAttribute("parameterName", plain(edge.parameter()));
        xml.writeAttribute("sourceNodeId", Integer.toString(edge.source()));
        xml.writeAttribute("targetNodeId", Integer.toString(edge.target()));
        xml.writeAttribute("doubleHeaded", Boolean.toString(edge.twoHeads()));
        xml.writeAttribute("fixed", Boolean.toString(edge.fixed()));
        xml.writeAttribute("value", number(edge.value()));
        xml.writeAttribute("automaticNaming", Boolean.toString(edge.automatic()));
        xml.writeAttribute("definitionVariable", "false");
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** Characters that XML does not know cannot be written in any way. */
    private static String plain(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "_");
    }
}
