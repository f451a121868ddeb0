package org.sewall.analysis.exchange.onyx;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sewall.analysis.exchange.NameTable;

/**
 * Reads the XML of Onyx without trusting it: no document type, no entities of its own, and bounds on size and depth.
 */
final class OnyxReader {

    private static final int LONGEST = 20_000_000;
    private static final int DEEPEST = 16;
    private static final int MOST = 100_000;

    /** Says why a file is no model of Onyx. */
    static final class NoModel extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        NoModel(String reason, int line) {
            super(reason, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private final List<OnyxGraph.Node> nodes = new ArrayList<>();
    private final List<OnyxGraph.Edge> edges = new ArrayList<>();
    private final NameTable groups = new NameTable();
    private String name = "";
    private boolean means = true;
    private boolean found;
    private int depth;

    /** Return the names of groups by what stands for them. */
    NameTable groups() {
        return groups;
    }

    /**
     * Read a text.
     *
     * @throws NoModel if it is no model
     */
    OnyxGraph read(String text) throws NoModel {
        if (text.length() > LONGEST) {
            throw new NoModel("it is too long", 0);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                event(xml.next(), xml);
            }
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNumber();
            throw new NoModel("its XML is not well formed", Math.max(0, line));
        }
        if (!found) {
            throw new NoModel("it has no element graph", 0);
        }
        return new OnyxGraph(name, means, nodes, edges);
    }

    private void event(int kind, XMLStreamReader xml) throws NoModel {
        switch (kind) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new NoModel("it has a document type or entities of its own", line(xml));
            case XMLStreamConstants.COMMENT -> {
                String comment = xml.getText().strip();
                if (comment.startsWith("group ")) {
                    groups.read(comment.substring("group ".length()).replace("- -", "--"));
                }
            }
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST || nodes.size() + edges.size() > MOST) {
                    throw new NoModel("it is too deep or has too many elements", line(xml));
                }
                element(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
    }

    private void element(XMLStreamReader xml) throws NoModel {
        switch (xml.getLocalName().toLowerCase(Locale.ROOT)) {
            case "model" -> name = text(xml, "name", "");
            case "graph" -> {
                found = true;
                means = !text(xml, "meanTreatment", "ambique").equals("implicit");
            }
            case "node" ->
                nodes.add(new OnyxGraph.Node(
                        whole(xml, "id"),
                        text(xml, "caption", text(xml, "value", "")),
                        is(xml, "latent"),
                        is(xml, "constant"),
                        text(xml, "groupName", ""),
                        text(xml, "groupName", "").isEmpty() ? 0 : number(xml, "groupValue"),
                        line(xml)));
            case "edge" -> edge(xml);
            default -> {}
        }
    }

    private void edge(XMLStreamReader xml) throws NoModel {
        if (is(xml, "definitionVariable")) {
            throw new NoModel("an arrow has the value of a definition variable, which is not supported", line(xml));
        }
        boolean fixed = is(xml, "fixed");
        edges.add(new OnyxGraph.Edge(
                whole(xml, "sourceNodeId"),
                whole(xml, "targetNodeId"),
                is(xml, "doubleHeaded"),
                fixed,
                fixed ? number(xml, "value") : 0,
                text(xml, "parameterName", ""),
                is(xml, "automaticNaming"),
                line(xml)));
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation() == null ? 0 : Math.max(0, xml.getLocation().getLineNumber());
    }

    private static String text(XMLStreamReader xml, String attribute, String otherwise) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? otherwise : value;
    }

    private static boolean is(XMLStreamReader xml, String attribute) {
        return Boolean.parseBoolean(text(xml, attribute, "false"));
    }

    private static int whole(XMLStreamReader xml, String attribute) throws NoModel {
        String value = text(xml, attribute, "");
        if (!value.matches("-?\\d{1,9}")) {
            throw new NoModel("the attribute " + attribute + " is no whole number", line(xml));
        }
        return Integer.parseInt(value);
    }

    private static double number(XMLStreamReader xml, String attribute) throws NoModel {
        String value = text(xml, attribute, "");
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new NoModel("the attribute " + attribute + " is no number", line(xml));
    }
}
