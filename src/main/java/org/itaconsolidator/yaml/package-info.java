/**
 * The one door to SnakeYAML: strict reading of the program's and the users' YAML files. A file enters, a tree of
 * {@link org.itaconsolidator.yaml.YamlNode} leaves; whatever is unknown, missing or of the wrong kind is a
 * {@link org.itaconsolidator.yaml.YamlProblem} that names file, line and key.
 */
package org.itaconsolidator.yaml;
