/**
 * Reads the program's and the users' YAML files strictly; only this package uses SnakeYAML. A file enters; a tree of
 * {@link org.itaconsolidator.yaml.YamlNode} leaves. Anything unknown, missing or of the wrong kind is a
 * {@link org.itaconsolidator.yaml.YamlProblem} that names file, line and key.
 */
package org.itaconsolidator.yaml;
