/**
 * Loads the ES modules of Nest before anything else: CommonJS packages require them, which Jest refuses while they are
 * still being loaded by an import.
 */
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
import '@nestjs/graphql';
